import { UsageError } from './usage-error.js';

/** The value of an option that takes only some. Throws a `UsageError` that names them. */
export function oneOf<T extends string>(
  option: string,
  choices: readonly T[],
  value: string | undefined,
): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UsageError(`--${option} is one of ${choices.join(', ')}, and not ${value}`);
  return found;
}
