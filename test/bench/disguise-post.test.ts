import { expect, it } from 'vitest';
import { disguisePost } from '../../bench/evasion/disguise-post.js';
import type { Disguise, Operator } from '../../bench/evasion/operators/operator.js';

const seed = {
  id: 'en-1',
  language: 'en',
  category: 'ivory',
  before: 'Old ',
  target: { text: 'ivory', language: 'en', forms: new Map<string, string>() },
  after: ' for sale',
};

it('puts the disguise in the place of the term', () => {
  const post = disguisePost(seed, operatorOf('1v0ry'), 1);
  expect(post).toMatchObject({ text: 'Old 1v0ry for sale', start: 4, end: 9 });
});

it('keeps what only surrounds the disguise out of the span', () => {
  const post = disguisePost(seed, operatorOf({ before: '#', text: 'ivory', after: 'shop' }), 1);
  expect(post).toMatchObject({ text: 'Old #ivoryshop for sale', start: 5, end: 10 });
});

it('counts nothing that cannot be seen at either end', () => {
  const post = disguisePost(seed, operatorOf('\u202eyrovi\u202c'), 1);
  expect(post).toMatchObject({ start: 5, end: 10 });
});

it('makes no post of a term that stays as it is', () => {
  expect(disguisePost(seed, operatorOf('ivory'), 1)).toBeUndefined();
  expect(disguisePost(seed, operatorOf(undefined), 1)).toBeUndefined();
});

function operatorOf(made: string | Disguise | undefined): Operator {
  return { name: 'test', kind: 'test', does: 'what the test says', disguise: () => made };
}
