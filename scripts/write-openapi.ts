import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeOpenapi } from './describe-openapi.js';

/** Writes openapi/openapi.yaml from the routes. With --check, writes nothing and fails when the file has fallen behind. */
const path = fileURLToPath(new URL('../openapi/openapi.yaml', import.meta.url));
const document = await describeOpenapi();
if (!process.argv.includes('--check')) writeFileSync(path, document);
else if (readFileSync(path, 'utf8') !== document) {
  process.stderr.write('openapi/openapi.yaml has fallen behind the routes: run npm run openapi\n');
  process.exitCode = 1;
}
