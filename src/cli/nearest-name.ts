import distance from 'natural/lib/natural/distance/index.js';

const mostEdits = 2;

/** The name that was probably meant; undefined when none is near. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const [nearest] = names
    .map((name) => ({ name, edits: distance.DamerauLevenshteinDistance(typed, name, { restricted: true }) }))
    .filter(({ edits }) => edits <= mostEdits)
    .sort((one, other) => one.edits - other.edits);
  return nearest?.name;
}
