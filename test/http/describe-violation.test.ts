import { expect, it } from 'vitest';
import { compileValidators } from '../../src/http/compile-validators.js';
import { ref, wireSchemas } from '../../src/http/schemas/wire-schemas.js';

const { compile } = compileValidators(wireSchemas);
const validate = compile(ref('Post'));

it('says what a field holds whose form is wrong, and never what was sent', () => {
  const [violation] = validate({ text: 'x', country: 'Thailand' });
  expect(violation?.pointer).toBe('/country');
  expect(violation?.detail).toMatch(/^must match pattern .*ISO 3166-1 alpha-2, such as TH/);
  expect(violation?.detail).not.toContain('Thailand');
});

it.each([
  [{ type: 'integer' }, 'x', 'must be a whole number'],
  [{ type: 'boolean' }, 1, 'must be true or false'],
  [{ type: 'string', minLength: 1 }, '', 'must have 1 character or more'],
  [{ type: 'string', maxLength: 3 }, 'secret', 'must have 3 characters at most'],
  [{ type: 'array', minItems: 2 }, [], 'must have 2 items or more'],
  [{ type: 'array', maxItems: 1 }, ['secret', 'secret'], 'must have 1 item at most'],
  [{ type: 'integer', minimum: 1 }, 0, 'must be 1 or more'],
  [{ type: 'integer', maximum: 5 }, 6, 'must be 5 at most'],
])('says in words what %j asks for', (schema, value, detail) => {
  expect(compile(schema)(value)).toEqual([{ pointer: '', detail }]);
});
