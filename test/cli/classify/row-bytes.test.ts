import { expect, it } from 'vitest';
import { RowBytes } from '../../../src/cli/classify/row-bytes.js';

it('holds rows as they are written, however long, each time in memory of their own', () => {
  const rows = new RowBytes();
  const long = `${'象牙 🐘 '.repeat(60_000)}\n`;
  rows.add('one\n');
  rows.add(long);
  const first = rows.take();
  rows.add('two\n');
  const second = rows.take();
  expect(Buffer.from(first).toString() === `one\n${long}`).toBe(true);
  expect(Buffer.from(second).toString()).toBe('two\n');
  expect(second.buffer).not.toBe(first.buffer);
  expect(rows.take()).toHaveLength(0);
});
