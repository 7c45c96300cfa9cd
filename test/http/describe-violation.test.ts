import { expect, it } from 'vitest';
import { compileValidators } from '../../src/http/compile-validators.js';
import { ref, wireSchemas } from '../../src/http/schemas/wire-schemas.js';

const validate = compileValidators(wireSchemas).compile(ref('Post'));

it('says what a field holds whose form is wrong, and never what was sent', () => {
  const [violation] = validate({ text: 'x', country: 'Thailand' });
  expect(violation?.pointer).toBe('/country');
  expect(violation?.detail).toMatch(/^must match pattern .*ISO 3166-1 alpha-2, such as TH/);
  expect(violation?.detail).not.toContain('Thailand');
});
