import { expect, test } from 'vitest';
import type { Post } from '../../src/post.js';
import { embeddedDetector } from '../support/embedded-detector.js';

const detector = embeddedDetector();

const codes = (post: Post): string[] =>
  detector
    .assess(post)
    .matches.filter(({ evasion }) => evasion.includes('number-code'))
    .map(({ quote }) => quote);

test.each<[string, Post, string]>([
  ['keycaps', { text: '1️⃣=buy 2️⃣=sale. ivory 2️⃣' }, '2️⃣'],
  ['full-width', { text: '１＝ほしい ２＝売ります 象牙 ２' }, '２'],
  ['the legend stands around the post', { text: '象牙 1', context: [{ text: '1=買う 2=売る' }] }, '1'],
  ['Thai', { text: 'งาช้าง 2', context: [{ text: '1=ซื้อ 2=ขาย 3=แลก' }] }, '2'],
  ['Spanish', { text: 'marfil 2', context: [{ text: '1 = compro, 2 = vendo, 3 = cambio' }] }, '2'],
  ['Russian', { text: 'слоновая кость 2', context: [{ text: '1 - куплю, 2 - продам' }] }, '2'],
  ['Arabic digits, and Latin ones later', { text: 'عاج 2', context: [{ text: '١=شراء ٢=للبيع' }] }, '2'],
  ['letters with numbers', { text: 'ivory A4 B1', context: [{ text: 'A=price B=shipping' }] }, 'A4'],
  ['a colon behind the use', { text: '2: serval kitten', context: [{ text: '1=wanted 2=for sale' }] }, '2'],
  ['a legend without signs', { text: 'ivory tusk 2', context: [{ text: '1 buy 2 sell 3 swap' }] }, '2'],
  ['the word before its code', { text: 'buy=1 sale=2 ivory 2' }, '2'],
])('%s', (_name, post, use) => expect(codes(post)).toContain(use));

test.each<[string, Post]>([
  ['numbers that do not follow one another', { text: '5 sell 9 buy, ivory 9' }],
  ['one entry is no legend', { text: '2=sale, ivory 2' }],
  ['numbers without a legend', { text: 'ivory for sale, 2 pieces, A4 paper' }],
  ['no word of trade', { text: '1=red 2=blue, ivory 2' }],
])('%s', (_name, post) => expect(codes(post)).toEqual([]));

test('a trade that is said by a code is hidden', () => {
  const plain = detector.assess({ text: 'for sale: serval kitten' });
  const coded = detector.assess({ text: '2: serval kitten', context: [{ text: '1=wanted 2=for sale' }] });
  expect(coded.verdict.score).toBeGreaterThanOrEqual(plain.verdict.score);
});
