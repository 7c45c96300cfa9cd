import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { LexiconError } from '../../src/lexicon/lexicon-error.js';
import { readLexicon } from '../../src/lexicon/read.js';
import { lexiconFiles } from '../support/lexicon-files.js';
import { taxonYaml } from '../support/taxon-yaml.js';

const directories: string[] = [];

function write(files: Record<string, string>): string {
  const directory = mkdtempSync(join(tmpdir(), 'lexicon-'));
  directories.push(directory);
  for (const [name, text] of lexiconFiles(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return directory;
}

afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
});

test('reads a lexicon, with or without a slash at the end of its name', () => {
  const directory = write({ 'taxa/pangolin.yaml': taxonYaml() });
  expect(readLexicon(directory).concepts.map(({ id }) => id)).toEqual(['taxa/pangolin']);
  expect(readLexicon(`${directory}/`).version).toBe(readLexicon(directory).version);
});

test('has no new version for documentation', () => {
  const plain = readLexicon(write({ 'taxa/pangolin.yaml': taxonYaml() }));
  const documented = readLexicon(
    write({ 'taxa/pangolin.yaml': taxonYaml(), 'README.md': '# Words', '.keep': '' }),
  );
  expect(documented.version).toBe(plain.version);
});

test('throws one error with the problems of all files', () => {
  const directory = write({
    'taxa/bear.yaml': 'title: [',
    'taxa/cat.yaml': taxonYaml().replace('stable', 'stabel'),
  });
  expect(() => readLexicon(directory)).toThrow(LexiconError);
  expect(() => readLexicon(directory)).toThrow(/taxa\/bear\.yaml:1:.*\ntaxa\/cat\.yaml:3:9 /);
});
