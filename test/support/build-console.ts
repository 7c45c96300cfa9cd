import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const configFile = fileURLToPath(new URL('../../console/vite.config.ts', import.meta.url));

/** Builds the console into a folder of its own, as the build of the service does. The caller removes it. */
export async function buildConsole(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'squama-console-'));
  await build({ configFile, logLevel: 'error', build: { outDir } });
  return outDir;
}
