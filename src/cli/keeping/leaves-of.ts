/** What stands in a value at each path, as JSON: `subject.weights.offer` to `1.5`. Lists are one leaf. */
export function leavesOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return new Map(value === undefined ? [] : [[path, JSON.stringify(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, own]) => [...leavesOf(own, path === '' ? key : `${path}.${key}`)]),
  );
}
