import { expect, it } from 'vitest';
import { amountOfCell } from '../src/amount-of-cell.js';

it.each([
  ['1200', 1200],
  ['12.5', 12.5],
  ['1,200', 1200],
  ['1,200.50', 1200.5],
  ['1.200,50', 1200.5],
  ['12,5', 12.5],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['$ 1 200', 1200],
  ['THB 900', 900],
  ["CHF 1'200.-", 1200],
  ['', undefined],
  ['negotiable', undefined],
  ['10-20 EUR', undefined],
])('amountOfCell(%j) is %j', (cell, amount) => {
  expect(amountOfCell(cell)).toBe(amount);
});
