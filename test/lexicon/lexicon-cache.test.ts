import { mkdtempSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDetector } from '../../src/detector.js';
import { computeImage, emojiOf } from '../../src/lexicon/compile.js';
import { createLetterTables } from '../../src/lexicon/letter-tables.js';
import type { Lexicon } from '../../src/lexicon/lexicon.js';
import { keepLexicon, recallLexicon } from '../../src/lexicon/lexicon-cache.js';
import { runToEnd } from '../../src/steps.js';
import { lexiconOf } from '../support/lexicon-files.js';
import { smallFiles } from '../support/small-lexicon.js';

const lexicon = lexiconOf(smallFiles);
const posts = [
  'pangolin scales for sale, DM me',
  'p@ng0lin  sc4les',
  'the zoo has a new pangolin',
  '🐅 tooth 1kg',
];

function keep(): string {
  const directory = mkdtempSync(join(tmpdir(), 'squama-compiled-'));
  keepLexicon(
    lexicon,
    runToEnd(computeImage(lexicon, createLetterTables(lexicon, emojiOf(lexicon)))),
    directory,
  );
  return directory;
}

const recall = (directory: string, hash = lexicon.hash): Lexicon | undefined =>
  recallLexicon(hash, { tables: lexicon.tables, wordFilters: lexicon.wordFilters }, directory);

it('gives back the lexicon as it was, and one that judges alike', () => {
  const recalled = recall(keep());
  expect({ ...recalled, tables: new Map(recalled?.tables) }).toEqual(lexicon);
  expect(recalled?.image).toBeDefined();
  const [fresh, known] = [createDetector(lexicon), createDetector(recalled ?? lexicon)];
  for (const text of posts) expect(known.assess({ text })).toEqual(fresh.assess({ text }));
});

it('computes anew what a copy with other words needs', () => {
  const recalled = recall(keep()) ?? lexicon;
  expect({ ...recalled, concepts: [] }.image).toBeUndefined();
});

it('knows nothing of other words', () => {
  expect(recall(keep(), 'f00')).toBeUndefined();
});

it.each([0, 6, 5_000, -1])('does without a file that is cut off at %i', (size) => {
  const directory = keep();
  const [name = ''] = readdirSync(directory);
  const file = join(directory, name);
  if (size < 0) writeFileSync(file, 'something else entirely');
  else truncateSync(file, size);
  expect(recall(directory)).toBeUndefined();
});
