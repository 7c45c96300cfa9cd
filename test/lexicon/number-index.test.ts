import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexNumbers, NumberIndex } from '../../src/lexicon/number-index.js';

const key = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ж'), maxLength: 4 });

it('holds exactly what a map holds', () => {
  const list = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(key, list)), key, (entries, probe) => {
      const map = new Map(entries);
      const index = new NumberIndex(indexNumbers(map));
      for (const text of [...map.keys(), probe]) {
        expect(index.has(text)).toBe(map.has(text));
        expect(index.get(text) && [...(index.get(text) ?? [])]).toEqual(map.get(text));
      }
    }),
  );
});
