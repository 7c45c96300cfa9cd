import { expect, test } from 'vitest';
import { scriptOf } from '../../src/evaluation/script-of.js';

test.each([
  ['scales for sale', 'Latin'],
  ['ขายลิ่น dm', 'Thai'],
  ['象牙 8000', 'Han'],
  ['продам рог wa', 'Cyrillic'],
  ['🐘🦷 80', 'none'],
])('%s is in %s', (text, script) => {
  expect(scriptOf(text)).toBe(script);
});
