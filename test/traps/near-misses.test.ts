import { describe, expect, it } from 'vitest';
import { embeddedDetector } from '../support/embedded-detector.js';
import { springTrap, type Trap } from './spring-trap.js';

/** Words that are one letter or one sound away, and signs that are read as letters. */
const traps: readonly Trap[] = [
  { term: 'elephant tusk', text: 'An elephant task for the team', why: 'task' },
  { term: 'bear bile', text: 'Pay the bear bill at the counter', why: 'bill' },
  { term: 'tiger fang', text: 'A tiger fan with remote', why: 'fan' },
  { term: 'tiger bone', text: 'Tiger bond fund', why: 'bond' },
  { term: 'ivory', text: 'every over avery aviary affair offer', why: 'words of the same sound' },
  { term: 'rhino horn', text: 'A run horn, a rain horn, a Rhine horn', why: 'words of the sound of rhino' },
  { term: 'tiger skin', text: 'A tiger scan on film', why: 'scan' },
  {
    term: 'marfil',
    text: 'Marfilia es el nombre de la perra',
    why: 'a longer name',
    company: 'en venta, pago por transferencia',
  },
  { term: 'ivory', text: 'Her ivy covers the wall, said Ivey', why: 'ivy' },
  { term: 'tiger', text: 'A tighter budget, trigger and timer', why: 'near tiger' },
  { term: 'otter', text: 'Vendo otro sofá, otra mesa', why: 'otro' },
  { term: 'otter', text: 'Être ou ne pas être, autre chose', why: 'être' },
  { term: 'otter', text: 'Un angolo retto, lato retto', why: 'retto: otter backwards' },
  { term: 'ivory', text: 'Two couches 4sale, one rug 4 you', why: '4sale and 4 you' },
  { term: 'ivory', text: 'Lumber 2x4, 10v3, 1v0, 4x4', why: 'sizes and scores' },
  { term: 'tiger', text: 'Prices: 71, 63.12, 7163, $7,163.00', why: 'numbers' },
  { term: 'otter', text: 'Parts 0773 and 0-773, 3 left', why: 'a part number' },
  { term: 'ivory', text: 'SKU 1V0RY-22 is the paint', why: 'a number behind a code' },
  { term: 'tiger', text: 'Order T1G3R/889 has shipped', why: 'a number behind a code' },
  {
    term: 'ivory',
    text: 'The iv or y axis of it is to be plotted',
    why: 'short words that follow each other',
  },
  { term: 'leopard', text: 'Tiger 2000 and leopard2 are models', why: 'models with numbers' },
  { term: 'tiger', text: 'I ii vv x, T i g h t e r', why: 'numerals and a word spelt out' },
];

describe('near misses', () => {
  it.each(traps)('$why is no $term', springTrap);

  it('takes an acronym for a word that is spelt out only in an offer', () => {
    const matchesIn = (text: string) =>
      embeddedDetector()
        .assess({ text })
        .matches.map(({ quote }) => quote);
    expect(matchesIn('The P.A.R.R.O.T. grant is due on Monday')).toEqual([]);
    expect(matchesIn('Tame P.A.R.R.O.T. for sale, price in DM')).toContain('P.A.R.R.O.T');
  });
});
