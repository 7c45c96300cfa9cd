import { expect, test } from 'vitest';
import { createDetector } from '../../src/detector.js';
import { lexiconOf } from '../support/lexicon-files.js';
import { taxonYaml } from '../support/taxon-yaml.js';

const lexicon = lexiconOf({
  'tables/inflections.tsv': 'language\tkind\tstrip\tadd\tminLength\nen\tsuffix\t\ts\t3\n',
  'taxa/ray.yaml': taxonYaml({ terms: '  en: [{ text: ray, inflect: false }]' }),
  'taxa/manta.yaml': taxonYaml({ terms: '  en: [manta ray, manta]' }),
});
const detector = createDetector(lexicon);
const found = (text: string): string[] => detector.assess({ text }).matches.map(({ quote }) => quote);

test('a term without other forms is met as it is, although its word has forms in another term', () => {
  expect(found('a ray')).toEqual(['ray']);
  expect(found('rays')).toEqual([]);
  expect(found('two manta rays')).toContain('manta rays');
});
