import type { SignalInput } from './contract.js';

const mostUnits = 100_000;
const mostValues = 2_000;

/** The text of a field, or all texts of an item, each on a line. */
export function textOfInput({ value }: SignalInput): string {
  const texts: string[] = [];
  const open: unknown[] = ['data' in value ? value.data : value.value];
  let units = 0;
  for (let seen = 0; open.length > 0 && seen < mostValues && units < mostUnits; seen++) {
    const next = open.shift();
    if (typeof next === 'string') {
      texts.push(next);
      units += next.length;
    } else if (typeof next === 'object' && next !== null) {
      // Within an item a field is a value with its type beside it.
      open.push(...('type' in next && 'value' in next ? [next.value] : Object.values(next)));
    }
  }
  return texts.join('\n');
}
