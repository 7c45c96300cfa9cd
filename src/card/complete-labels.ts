/** A label for every name: that of the language, else the English one, else the name itself as words. */
export function completeLabels<Name extends string>(
  names: readonly Name[],
  ...labels: readonly Partial<Record<Name, string>>[]
): Record<Name, string> {
  const labelOf = (name: Name): string =>
    labels.find((some) => some[name] !== undefined)?.[name] ?? name.replaceAll('-', ' ');
  // Object.fromEntries knows no names, as a value may lack some; this one has them all.
  return Object.fromEntries(names.map((name) => [name, labelOf(name)])) as Record<Name, string>;
}
