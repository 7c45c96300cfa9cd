import { expect, it } from 'vitest';
import { columnName } from '../src/column-name.js';

it.each([
  ['text', 'text'],
  [' Text ', 'text'],
  ['Alt Text', 'altText'],
  ['alt_text', 'altText'],
  ['OCR-Text', 'ocrText'],
  ['ID', 'id'],
  [' Seller ', 'Seller'],
])('columnName(%j) is %j', (head, name) => {
  expect(columnName(head)).toBe(name);
});
