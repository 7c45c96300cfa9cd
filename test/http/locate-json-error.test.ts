import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJsonError } from '../../src/http/locate-json-error.js';

describe('locateJsonError', () => {
  it.each([
    ['', 1, 1, 'a value'],
    ['{"text":', 1, 9, 'a value'],
    ['{"text" "x"}', 1, 9, 'a colon'],
    ['{"a":1,}', 1, 8, 'a key in double quotes'],
    ["{'a':1}", 1, 2, 'a key in double quotes or }'],
    ['[1,]', 1, 4, 'a value'],
    ['[1 2]', 1, 4, 'a comma or ]'],
    ['{"a":1 "b":2}', 1, 8, 'a comma or }'],
    ['{"a":01}', 1, 7, 'a comma or }'],
    ['{}{}', 1, 3, 'the end of the body'],
    ['{\n  "a": tru\n}', 2, 8, 'a value'],
    ['{"a":"b', 1, 8, 'a closing double quote'],
    ['["a\nb"]', 1, 4, 'an escape (no string holds a control character as it is)'],
    ['["\u001f"]', 1, 3, 'an escape (no string holds a control character as it is)'],
    ['["\\x"]', 1, 3, 'an escape that JSON knows'],
    ['["\\u12"]', 1, 3, 'an escape that JSON knows'],
    ['[NaN]', 1, 2, 'a value or ]'],
    ['[}', 1, 2, 'a value or ]'],
  ])('finds the fault in %j', (text, line, column, expected) => {
    expect(locateJsonError(text)).toEqual({ line, column, expected });
  });

  it('finds a fault exactly where JSON.parse finds one', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', '\n', '0', 'x'))
      .map(
        ([json, at, piece]) =>
          json.slice(0, at % (json.length + 1)) + piece + json.slice((at % (json.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(damaged, fc.json(), fc.string()), (text) => {
        expect(locateJsonError(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not run out of stack on a body that is nothing but brackets', () => {
    expect(locateJsonError('['.repeat(1_000_000))).toMatchObject({ column: 1_000_001 });
    expect(locateJsonError(`"${'\\n'.repeat(500_000)}`)).toMatchObject({
      expected: 'a closing double quote',
    });
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
