import { readConfig } from './config.js';
import { computeImage, emojiOf } from './lexicon/compile.js';
import { createLetterTables } from './lexicon/letter-tables.js';
import { keepLexicon } from './lexicon/lexicon-cache.js';
import { readLexicon } from './lexicon/read.js';
import { runToEnd } from './steps.js';

/** Compiles the lexicon that the package brings and keeps the result, so that starting it takes a moment. */

const lexicon = readLexicon(readConfig({}).LEXICON_DIR);
if (lexicon.image === undefined) {
  const letters = createLetterTables(lexicon, emojiOf(lexicon));
  keepLexicon(lexicon, runToEnd(computeImage(lexicon, letters)));
}
