import { expect, test } from 'vitest';
import { checkMatching } from '../../../src/lexicon/checks/check-matching.js';
import { lexiconOf } from '../../support/lexicon-files.js';
import { taxonYaml } from '../../support/taxon-yaml.js';

function problemsOf(parts: Parameters<typeof taxonYaml>[0]): string[] {
  const lexicon = lexiconOf({ 'taxa/pangolin.yaml': taxonYaml(parts) });
  return checkMatching(lexicon).map(({ message }) => message);
}

test('finds nothing wrong with terms, exceptions and examples that work', () => {
  expect(problemsOf({ exceptions: '  en: [pangolin theme]' })).toEqual([]);
});

test('complains of a term of which nothing is left to search for', () => {
  expect(problemsOf({ terms: '  en: [pangolin, "-"]' })).toEqual([
    expect.stringContaining('"-" is never found'),
  ]);
});

test('complains of an exception from nothing', () => {
  expect(problemsOf({ exceptions: '  en: [penguin theme]' })).toEqual([
    expect.stringContaining('"penguin theme" holds no term of this concept'),
  ]);
});

test('complains of a quote that is not found, and says what is', () => {
  const examples = `  match: [{ text: pangolin from the forest, quotes: [forest] }]
  noMatch: [{ text: a theme, why: software }]`;
  expect(problemsOf({ examples })).toEqual([
    expect.stringContaining(
      '"forest" is not found in "pangolin from the forest", where "pangolin" is taxa/pangolin',
    ),
  ]);
});

test('complains of a match that an example forbids', () => {
  const examples = `  match: [{ text: pangolin, quotes: [pangolin] }]
  noMatch: [{ text: the pangolin theme, why: software }]`;
  expect(problemsOf({ examples })).toEqual([
    expect.stringContaining('"pangolin" counts in "the pangolin theme"'),
  ]);
  expect(problemsOf({ examples, exceptions: '  en: [pangolin theme]' })).toEqual([]);
});

test.each(['needs: wildlife', 'strength: weak'])('lets a term stand in such an example by %s', (guard) => {
  const examples = `  match: [{ text: a pangolin, quotes: [pangolin] }]
  noMatch: [{ text: the pangolin theme, why: software }]`;
  expect(problemsOf({ examples, terms: `  en: [{ text: pangolin, ${guard} }]` })).toEqual([]);
});
