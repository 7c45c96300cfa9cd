import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { hasOpenQuote } from '../../../src/cli/classify/has-open-quote.js';

const lines: readonly (readonly [line: string, isOpen: boolean])[] = [
  ['a,b', false],
  ['a,"b"', false],
  ['a,"b', true],
  ['"a ""b"" c",d', false],
  ['"a ""b"" c', true],
  ['"a"" b', true],
  ['5" long,9" wide,3" high', false],
  ['a,6" tusk', false],
  ['"a, b",c', false],
  ['"a","b', true],
  ['"a" ,b', false],
  ['"say "hi" there",b', false],
  ['', false],
  ['""', false],
  ['"', true],
];

describe('hasOpenQuote', () => {
  it.each(lines)('of %j is %j', (line, isOpen) => {
    expect(hasOpenQuote(false, line, ',')).toBe(isOpen);
  });

  it.each(lines)('agrees with Papa Parse on %j', (line, isOpen) => {
    const { data } = Papa.parse<string[]>(`${line}\nnext,row`, { delimiter: ',', newline: '\n' });
    expect(data.length).toBe(isOpen ? 1 : 2);
  });

  it('goes on with a cell from the line before', () => {
    expect(hasOpenQuote(true, 'more', ',')).toBe(true);
    expect(hasOpenQuote(true, 'more",b', ',')).toBe(false);
    expect(hasOpenQuote(true, 'more;"', ';')).toBe(false);
  });
});
