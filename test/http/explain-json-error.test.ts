import { expect, it } from 'vitest';
import { explainJsonError } from '../../src/http/explain-json-error.js';

it('names the line only where there are several', () => {
  expect(explainJsonError('{"text":}')).toBe('At column 9, a value is expected.');
  expect(explainJsonError('{\n"text":}')).toBe('At line 2, column 8, a value is expected.');
});

it('has nothing to say of JSON', () => {
  expect(explainJsonError('{"__proto__":1}')).toBeUndefined();
});
