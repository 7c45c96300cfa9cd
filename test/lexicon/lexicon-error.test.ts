import { expect, test } from 'vitest';
import { LexiconError } from '../../src/lexicon/lexicon-error.js';

test('prints every problem as file, line and column', () => {
  const error = new LexiconError([
    { file: 'taxa/bear.yaml', line: 3, column: 9, message: 'field "status" is missing: add it' },
    { file: 'taxa/cat.yaml', line: 1, column: 1, message: 'not YAML' },
  ]);
  expect(error.message).toBe(
    'taxa/bear.yaml:3:9 field "status" is missing: add it\ntaxa/cat.yaml:1:1 not YAML',
  );
  expect(error.problems).toHaveLength(2);
});
