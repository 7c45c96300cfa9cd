import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Writes the types of the TypeScript client from openapi/openapi.yaml. The generator has a folder of its own, as it
 * needs an older TypeScript than this project; it is installed when it is not there yet.
 */
const pathOf = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = pathOf('clients/typescript');
const types = pathOf('clients/typescript/src/schema.ts');

function npm(...args: string[]): void {
  const { status } = spawnSync('npm', ['--prefix', folder, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in clients/typescript`);
}

if (!existsSync(pathOf('clients/typescript/node_modules/openapi-typescript'))) npm('ci', '--no-audit');
npm('run', 'generate');
const document = createHash('sha256')
  .update(readFileSync(pathOf('openapi/openapi.yaml')))
  .digest('hex');
writeFileSync(
  types,
  `// Made by \`npm run client\` from openapi/openapi.yaml, ${document}\n${readFileSync(types, 'utf8')}`,
);
