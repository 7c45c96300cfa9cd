import type { Random } from '../evasion/random.js';

const wrongValues: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.1,
  '',
  'x'.repeat(70_000),
  '\u0000',
  '\ud800',
  '\udc00\ud800',
  `a${'\u0301'.repeat(3_000)}`,
  '\u202e\u200b\ufeff',
  '🐘'.repeat(500),
  [],
  {},
  [[[[[[]]]]]],
  { __proto__: null, constructor: 1 },
  ['a', 1, null],
  'ivory '.repeat(4_000),
  '%00%ff',
  "'; DROP TABLE posts; --",
  '{{constructor.constructor}}',
];
const strangeNames = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'nonsense',
  'x'.repeat(5_000),
  '\u0000',
  '/~',
];

/** A value with one thing changed somewhere within: a field of another type, lost, added, doubled, or very long. */
export function mutateValue(value: unknown, random: Random): unknown {
  if (random.chance(0.15) || typeof value !== 'object' || value === null) return random.pick(wrongValues);
  if (Array.isArray(value)) {
    if (value.length === 0 || random.chance(0.2)) return [...value, random.pick(wrongValues)];
    if (random.chance(0.1)) return Array.from({ length: 700 }, () => value[0]);
    const at = random.below(value.length);
    return value.map((item, index) => (index === at ? mutateValue(item, random) : item));
  }
  const entries = Object.entries(value);
  const choice = random.next();
  if (entries.length === 0 || choice < 0.2)
    return fromEntries([...entries, [random.pick(strangeNames), random.pick(wrongValues)]]);
  const at = random.below(entries.length);
  if (choice < 0.35) return fromEntries(entries.filter((_, index) => index !== at));
  return fromEntries(
    entries.map(([key, item], index) => [key, index === at ? mutateValue(item, random) : item]),
  );
}

/** Own fields only, also one that is named `__proto__`. */
function fromEntries(entries: readonly [string, unknown][]): object {
  return Object.fromEntries(entries);
}
