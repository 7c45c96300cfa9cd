import { readFileSync, writeFileSync } from 'node:fs';
import { buildApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createDetector } from '../../src/detector.js';
import { readLexicon } from '../../src/lexicon/read.js';
import { pages, readBlocks, root } from '../../test/support/read-blocks.js';
import { isRunnable, jsonOf, outputOf, reasonOf } from '../../test/support/run-block.js';
import { correctShown } from './correct-shown.js';

/**
 * `npm run docs`: runs the code in README.md and docs against the service as it is, and writes down what it answers now,
 * where the pages show it. What has got another form is told, and left to the hand of a writer.
 */
const config = readConfig({ LOG_LEVEL: 'silent', CONSOLE: 'off', MAX_EVENT_LOOP_DELAY_MS: '0' });
const app = await buildApp({ config, detector: createDetector(readLexicon(config.LEXICON_DIR)) });
const url = await app.listen({ host: '127.0.0.1', port: 0 });
const problems: string[] = [];
let changed = 0;

for (const file of pages) {
  const before = readFileSync(root + file, 'utf8');
  const parts: string[] = [];
  let at = 0;
  let output: string | undefined;
  for (const block of readBlocks(file)) {
    const where = `${file}:${block.line}`;
    if (isRunnable(block)) {
      output = reasonOf(block) ? undefined : await outputOf(block, url);
      continue;
    }
    if (output === undefined || !['json', 'text'].includes(block.language)) continue;
    const { code, left } =
      block.language === 'text' ? { code: output, left: [] } : correctShown(block.code, jsonOf(output));
    problems.push(
      ...left.map((pointer) => `${where} ${pointer}: is not there as it is shown; mend it by hand`),
    );
    parts.push(before.slice(at, block.start), code);
    at = block.start + block.code.length;
  }
  const after = parts.join('') + before.slice(at);
  if (after === before) continue;
  writeFileSync(root + file, after);
  console.log(`${file}: written`);
  changed++;
}
await app.close();
for (const problem of problems) console.error(problem);
console.log(`${changed} of ${pages.length} pages changed, ${problems.length} things left to mend by hand`);
if (problems.length > 0) process.exitCode = 1;
