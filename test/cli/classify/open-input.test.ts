import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openInput } from '../../../src/cli/classify/open-input.js';

it('a file is through when it was used, and not when it was read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'squama-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'posts.ndjson');
  await writeFile(file, '{"text":"a"}\n'.repeat(40_000));
  const { pieces, share } = openInput(file, 'ndjson');
  const shares: (number | undefined)[] = [];
  for await (const _piece of pieces) shares.push(share());
  expect(shares[0]).toBe(0);
  expect(share()).toBe(1);
});
