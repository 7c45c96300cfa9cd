/** What was given can not be read; told without where in the code. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
