import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRows } from '../../src/evaluation/read-rows.js';

const directory = mkdtempSync(join(tmpdir(), 'rows-'));
afterAll(() => rmSync(directory, { recursive: true }));

async function rowsOf(text: string) {
  const file = join(directory, 'rows.jsonl');
  writeFileSync(file, text);
  const rows = [];
  for await (const row of readRows(file)) rows.push(row);
  return rows;
}

test('reads rows, past empty lines and fields that it does not know', async () => {
  const text =
    '{"id":"1","label":"benign","note":"x","request":{"text":"a"}}\n\n{"id":"2","lang":"th","label":"traffic","request":{"text":"b"}}\n';
  expect(await rowsOf(text)).toEqual([
    { id: '1', lang: 'und', label: 'benign', tactics: [], request: { text: 'a' } },
    { id: '2', lang: 'th', label: 'traffic', tactics: [], request: { text: 'b' } },
  ]);
});

test.each([
  ['{"id":', /rows\.jsonl:2 is not JSON/],
  ['{"id":"1","label":"maybe","request":{"text":"a"}}', /rows\.jsonl:2 is not an evaluation row[\s\S]*label/],
  [
    '{"id":"1","label":"benign","request":{"texts":"a"}}',
    /rows\.jsonl:2 is not an evaluation row[\s\S]*texts/,
  ],
])('names the line of %s', async (line, message) => {
  await expect(rowsOf(`\n${line}\n`)).rejects.toThrow(message);
});
