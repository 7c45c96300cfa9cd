/**
 * Whether a parsed JSON value has at most so many values in it, counted without recursion and no further than the
 * limit. Listing every fault of a body takes memory for each: a body of a million faults may only get the first.
 */
export function fitsWithin(value: unknown, limit: number): boolean {
  const open: unknown[] = [value];
  let count = 0;
  while (open.length > 0) {
    const next = open.pop();
    count += 1;
    if (count > limit) return false;
    if (typeof next !== 'object' || next === null) continue;
    const inner = Object.values(next);
    if (count + open.length + inner.length > limit) return false;
    for (const item of inner) open.push(item);
  }
  return true;
}
