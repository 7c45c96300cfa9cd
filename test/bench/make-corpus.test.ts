import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../bench/speed/make-corpus.js';
import type { Post } from '../../src/post.js';

const terms = new Map([['en', ['quagga blanket']]]);
const unitsOf = ({ title = '', text = '' }: Post) => title.length + text.length;

describe('makeCorpus', () => {
  it('makes the same posts of the same seed, and others of another', () => {
    expect(makeCorpus(50, 'one', terms)).toEqual(makeCorpus(50, 'one', terms));
    expect(makeCorpus(50, 'one', terms)).not.toEqual(makeCorpus(50, 'two', terms));
  });

  it('makes posts that differ, about 312 units long, in five scripts', () => {
    const posts = makeCorpus(4000, 'mean', terms);
    expect(new Set(posts.map((post) => JSON.stringify(post))).size).toBe(posts.length);
    const mean = posts.reduce((sum, post) => sum + unitsOf(post), 0) / posts.length;
    expect(mean).toBeGreaterThan(280);
    expect(mean).toBeLessThan(345);
    const all = posts.map(({ title = '', text = '' }) => title + text).join('');
    for (const script of ['Latin', 'Cyrillic', 'Thai', 'Han', 'Arabic'])
      expect(all).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
  });

  it('hides a term of its language in about one of twenty', () => {
    const posts = makeCorpus(4000, 'terms', terms).filter((post) =>
      JSON.stringify(post).includes('uagga blanket'),
    );
    expect(posts.length).toBeGreaterThan(20);
    expect(posts.length).toBeLessThan(150);
  });
});
