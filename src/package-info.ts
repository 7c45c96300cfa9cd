import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The package's own name and version. package.json stands one folder above both src and dist. */
export const packageInfo = Object.freeze(
  z
    .object({ name: z.string(), version: z.string(), description: z.string() })
    .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))),
);
