import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextTable, textColumnsOf } from '../../src/lexicon/text-table.js';

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('é', 'ÿ', 'Ā', 'ไ', '𐐷', '象') }));

it('holds exactly what an array holds', () => {
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const table = new TextTable(textColumnsOf(texts));
      expect(Array.from({ length: table.length }, (_, at) => table.at(at))).toEqual(texts);
      expect(table.at(texts.length)).toBeUndefined();
    }),
  );
});

it('does not take a text that is longer than it can tell', () => {
  expect(() => textColumnsOf(['x'.repeat(0x10000)])).toThrow(RangeError);
});
