import { expect, test } from 'vitest';
import { findContacts } from '../../src/matching/find-contacts.js';

const quotesIn = (text: string): string[] =>
  findContacts(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['pm', ['pm']],
  ['4 pairs, 9k, dm', ['dm']],
  ['🐢 🥚 Inbox!', ['Inbox']],
  ['adults only, d.m', ['d.m']],
])('a last word of its own is a call to write: %s', (text, expected) => {
  expect(quotesIn(text)).toEqual(expected);
});

test.each([['open till 5 pm'], ['a letter to the PM'], ['my full inbox'], ['pm, said the clerk']])(
  'behind a word or a number it is none: %s',
  (text) => {
    expect(quotesIn(text)).toEqual([]);
  },
);
