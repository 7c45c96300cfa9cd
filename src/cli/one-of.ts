import { UsageError } from './usage-error.js';

/** The value of an option (`--from`), or of what is typed in its place, that takes only some. Throws a `UsageError` that names them. */
export function oneOf<T extends string>(
  name: string,
  choices: readonly T[],
  value: string | undefined,
): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`${name} is one of ${choices.join(', ')}, and not ${value}`);
  return found;
}
