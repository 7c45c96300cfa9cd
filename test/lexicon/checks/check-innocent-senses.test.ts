import { expect, test } from 'vitest';
import { checkInnocentSenses } from '../../../src/lexicon/checks/check-innocent-senses.js';
import { createExampleReader } from '../../../src/lexicon/checks/example-reader.js';
import { lexiconOf } from '../../support/lexicon-files.js';
import { taxonYaml } from '../../support/taxon-yaml.js';

function problemsOf(parts: Parameters<typeof taxonYaml>[0]): string[] {
  const lexicon = lexiconOf({ 'taxa/pangolin.yaml': taxonYaml(parts) });
  const read = createExampleReader(lexicon);
  return lexicon.concepts
    .flatMap((concept) => checkInnocentSenses(concept, read))
    .map(({ message }) => message);
}

test('asks for the innocent sense of words that need company, in each language that has such', () => {
  const terms = `  en: [{ text: pangolin, needs: wildlife }]
  de: [{ text: schuppentier, needs: wildlife }]
  fr: [pangolin géant]`;
  const match = '  match: [{ text: a pangolin, quotes: [pangolin] }]';
  const innocent = `${match}\n  noMatch: [{ text: the pangolin theme, why: software }]`;
  expect(problemsOf({ terms, examples: innocent })).toEqual([
    expect.stringContaining('words that need company ("schuppentier") have no innocent example'),
  ]);
  const both = `${innocent.slice(0, -1)}, { text: das Schuppentier im Wappen, why: coat of arms }]`;
  expect(problemsOf({ terms, examples: both })).toEqual([]);
});
