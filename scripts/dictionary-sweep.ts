import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { evasionNames } from '../src/analysis/evasion-set.js';
import { compileLexicon } from '../src/lexicon/compile.js';
import { readLexicon } from '../src/lexicon/read.js';
import { createFindTerms } from '../src/matching/find-terms.js';

/**
 * Reads word lists, one word a line, and prints every ordinary word in which the detector sees an animal, a product or
 * a code: collisions to settle with `fuzzy: false`, `needs` or an exception before a post has them.
 */

const usage = `npx tsx scripts/dictionary-sweep.ts WORDLIST... [options]
  --plain   also words that are terms as they stand, which is a matter of their sense, not of guessing
  --strong  only what would count alone`;

const { values: options, positionals: lists } = parseArgs({
  allowPositionals: true,
  options: { plain: { type: 'boolean', default: false }, strong: { type: 'boolean', default: false } },
});
if (lists.length === 0) {
  console.log(usage);
  process.exit(2);
}

const findTerms = createFindTerms(compileLexicon(readLexicon('lexicons')));
const weak = 1;
let words = 0;
let collisions = 0;

for (const list of lists) {
  for await (const line of createInterface({ input: createReadStream(list, 'utf8'), crlfDelay: Infinity })) {
    const word = line.trim();
    if (word === '') continue;
    words++;
    for (const { term, evasion, strength } of findTerms(word, 'subjects').matches) {
      const { kind, id } = term.concept.source;
      if (kind === 'intent' || kind === 'context' || term.exception) continue;
      if (!options.plain && evasion === 0) continue;
      if (options.strong && (strength === weak || term.needs !== undefined)) continue;
      collisions++;
      console.log(
        `${word}\t${id}\t${term.text} (${term.languages.join(',')})\t${evasionNames(evasion).join(' ') || 'plain'}\t${strength}`,
      );
    }
  }
}
console.log(`\n${collisions} collisions in ${words} words`);
