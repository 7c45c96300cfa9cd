import { expect, test } from 'vitest';
import { compileLexicon } from '../../src/lexicon/compile.js';
import { createFinders } from '../../src/matching/finders.js';
import { wordsApart } from '../../src/matching/words-apart.js';
import type { Post } from '../../src/post.js';
import { createReadPost } from '../../src/read-post.js';
import { lexiconOf } from '../support/lexicon-files.js';
import { taxonYaml } from '../support/taxon-yaml.js';

const lexicon = lexiconOf({
  'taxa/one.yaml': taxonYaml({ terms: '  en: [pangolin]' }),
  'taxa/two.yaml': taxonYaml({ terms: '  en: [rhinoceros]' }),
});
const read = createReadPost(lexicon, createFinders(lexicon, compileLexicon(lexicon)));

function apart(post: Post): number {
  const [one, other] = read(post).evidence(false).matches;
  if (one === undefined || other === undefined) throw new Error('two animals are named');
  return wordsApart(one, other);
}

test('a title reads on in the text, and the text in the hashtags', () => {
  expect(apart({ title: 'pangolin', text: 'rhinoceros' })).toBe(0);
  expect(apart({ title: 'pangolin old and dry', text: 'two rhinoceros' })).toBe(4);
  expect(apart({ text: 'rhinoceros, 40 kg', hashtags: ['abuja', 'pangolin'] })).toBe(2);
  expect(apart({ hashtags: ['rhinoceros', 'pangolin'] })).toBe(0);
});

test('a comment, and a long text, stand for themselves', () => {
  expect(apart({ text: 'pangolin', comments: [{ text: 'rhinoceros' }] })).toBe(Number.POSITIVE_INFINITY);
  expect(apart({ title: 'pangolin', text: `rhinoceros ${'and so on '.repeat(10)}` })).toBe(
    Number.POSITIVE_INFINITY,
  );
});
