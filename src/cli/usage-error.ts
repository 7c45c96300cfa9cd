/** What was typed can not be done: told with where the help is. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
