import { describe, expect, it } from 'vitest';
import { findForeignForm } from '../../../src/cli/classify/find-foreign-form.js';

describe('findForeignForm', () => {
  it.each([
    ['UTF-16', Buffer.from('\ufefftext', 'utf16le')],
    ['spreadsheet', Buffer.from('PK\u0003\u0004')],
    ['bzip2', Buffer.from('BZh9')],
    ['JSON list', Buffer.from('[\n  {"text":"x"}\n]')],
    ['JSON list', Buffer.from('\ufeff [{"text":"x"}]')],
  ])('tells %s', (is, start) => {
    expect(findForeignForm(start, 'ndjson')).toContain(is);
  });

  it.each(['{"text":"x"}', '\ufeff{"text":"x"}', '', '["a"]', '[broken', 'PKGs for sale'])(
    'has nothing against %j',
    (start) => {
      expect(findForeignForm(Buffer.from(start), 'ndjson')).toBeUndefined();
    },
  );

  it('takes a cell of a table for no list', () => {
    expect(findForeignForm(Buffer.from('[\ntext\n'), 'csv')).toBeUndefined();
  });
});
