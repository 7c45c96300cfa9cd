import { expect, test } from 'vitest';
import { checkLexicon } from '../../src/lexicon/check.js';
import { formatProblem } from '../../src/lexicon/lexicon-error.js';
import { parseLexicon } from '../../src/lexicon/parse-lexicon.js';
import { readLexiconFiles, readWordFilters } from '../../src/lexicon/read.js';
import { lexiconDirectory } from '../support/lexicon-directory.js';

const files = readLexiconFiles(lexiconDirectory);
const { lexicon, problems } = parseLexicon(files, readWordFilters(lexiconDirectory));

test('every file has its form', () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

test('the files agree with each other', () => {
  expect(checkLexicon(lexicon, files, new Date()).map(formatProblem)).toEqual([]);
});
