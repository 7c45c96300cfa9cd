import { UsageError } from './usage-error.js';

/** The value of an option that is a whole number, 1 or more. */
export function wholeNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`--${option} is a whole number, 1 or more`);
  return Number(value);
}
