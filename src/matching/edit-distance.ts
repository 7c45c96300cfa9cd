const longest = 48;

/**
 * Optimal string alignment distance (insertion, deletion, substitution, transposition of neighbours) of two words,
 * or `limit + 1` when it is greater. Our own because the fast libraries count a transposition as two.
 */
export function createEditDistance(): (one: string, other: string, limit: number) => number {
  const size = longest + 1;
  let before = new Int32Array(size);
  let previous = new Int32Array(size);
  let current = new Int32Array(size);

  return (one, other, limit) => {
    if (Math.abs(one.length - other.length) > limit || one.length > longest || other.length > longest)
      return limit + 1;
    for (let j = 0; j <= other.length; j++) previous[j] = j;
    let leastBefore = 0;
    for (let i = 1; i <= one.length; i++) {
      current[0] = i;
      let least = i;
      for (let j = 1; j <= other.length; j++) {
        const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
        let cost = Math.min(
          (previous[j - 1] ?? 0) + (same ? 0 : 1),
          (previous[j] ?? 0) + 1,
          (current[j - 1] ?? 0) + 1,
        );
        if (
          i > 1 &&
          j > 1 &&
          one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
          one.charCodeAt(i - 2) === other.charCodeAt(j - 1)
        )
          cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
        current[j] = cost;
        if (cost < least) least = cost;
      }
      // A transposition reaches back two rows, so both must be beyond the limit.
      if (least > limit && leastBefore > limit) return limit + 1;
      leastBefore = least;
      const spare = before;
      before = previous;
      previous = current;
      current = spare;
    }
    return Math.min(previous[other.length] ?? 0, limit + 1);
  };
}
