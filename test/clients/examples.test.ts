import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createKey } from '../../src/access/create-key.js';
import { buildTestApp } from '../support/build-app.js';

const run = promisify(execFile);
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const key = createKey('example', ['classify', 'lexicon']);

async function isThere(program: string): Promise<boolean> {
  try {
    await run(program, ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** Runs an example as its reader would, against a server that asks for keys. */
async function runExample(program: string, file: string): Promise<string> {
  const app = await buildTestApp({ env: { API_KEYS: key.entry } });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const { stdout } = await run(program, [file], {
    cwd: examples,
    env: { PATH: process.env.PATH, SQUAMA_URL: url, SQUAMA_KEY: key.secret, PYTHONIOENCODING: 'utf-8' },
  });
  return stdout;
}

describe('the examples', async () => {
  const programs = {
    'classify.sh': ['bash', 'curl'],
    'classify.mjs': [process.execPath],
    'classify.py': ['python3'],
  };
  const expected = {
    'classify.sh': [/"id":"post-1"/, /"intervention":"/, /"id":"1".*\n.*"id":"2"/, /"language":"th"/],
    'classify.mjs': [/^(low|medium|high) /, /^3 18 p4ng0lin sc4les leetspeak$/m],
    'classify.py': [/^(low|medium|high) /, /^2 17 p4ng0lin sc4les leetspeak$/m, /pangolins/],
  };

  for (const [file, needed] of Object.entries(programs)) {
    const missing: string[] = [];
    for (const program of needed) if (!(await isThere(program))) missing.push(program);
    const name = `${file} says what its reader expects`;
    if (missing.length > 0) {
      it.skip(`${name} (not run: ${missing.join(' and ')} is not installed)`);
      continue;
    }
    it(name, async () => {
      const output = await runExample(needed[0] ?? '', file);
      for (const part of expected[file as keyof typeof expected]) expect(output).toMatch(part);
    });
  }
});
