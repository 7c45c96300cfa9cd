import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/lexicon/read-table.js';
import { createFindPrices } from '../../src/matching/find-prices.js';
import { numberStarts } from '../../src/matching/number-starts.js';

const findPrices = createFindPrices(
  readTable(
    'code\tform\tlanguage\tkind\tside\nTHB\tบาท\tth\tword\tafter\nCNY\t万\tzh-Hans\tmultiple\tafter\nUSD\t$\tund\tsymbol\tbefore\n',
  ),
  readTable('form\tlanguage\tfactor\nk\ten\t1000\n'),
);
const quotes = (text: string): string[] =>
  findPrices(text, numberStarts(text)).map(({ start, end }) => text.slice(start, end));

describe('an amount of money', () => {
  test.each([
    ['ราคา450บาท', '450บาท'],
    ['鳥籠付きで8万、', '8万'],
    ['ราคา 450 บาท', '450 บาท'],
    ['only $20k', '$20k'],
  ])('stands in %s', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  test.each(['A450บาท', 'модель450บาท', '1.2.450', 'ราคา450'])('does not stand in %s', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
