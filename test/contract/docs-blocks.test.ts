import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checkOverlays } from '../../src/lexicon/check.js';
import { formatProblem } from '../../src/lexicon/lexicon-error.js';
import { parseLexicon } from '../../src/lexicon/parse-lexicon.js';
import { readLexiconFiles, readWordFilters } from '../../src/lexicon/read.js';
import { buildTestApp } from '../support/build-app.js';
import { lexiconDirectory } from '../support/lexicon-directory.js';
import { missingFrom } from '../support/missing-from.js';
import { pages, readBlocks, root } from '../support/read-blocks.js';
import { isRunnable, jsonOf, notRun, outputOf, reasonOf } from '../support/run-block.js';

const run = promisify(execFile);

/** What is wrong with the executable blocks of a page, and with the answers shown below them. */
async function faultsOf(file: string, url: string): Promise<string[]> {
  const faults: string[] = [];
  let output: string | undefined;
  for (const block of readBlocks(file)) {
    const where = `${file}:${block.line}`;
    if (isRunnable(block)) {
      output = undefined;
      if (reasonOf(block)) continue;
      try {
        output = await outputOf(block, url);
      } catch (error) {
        faults.push(`${where}: ${error}`);
      }
    } else if (block.language === 'json') {
      if (output === undefined) faults.push(`${where}: an answer to nothing that was run`);
      else
        faults.push(
          ...missingFrom(JSON.parse(block.code), jsonOf(output)).map((fault) => `${where}: ${fault}`),
        );
    } else if (block.language === 'text') {
      if (block.code !== output) faults.push(`${where}: printed is ${output}`);
    } else if (block.language !== 'yaml' && !reasonOf(block)) {
      faults.push(`${where}: nobody knows how to run a block of ${block.language || 'no language'}`);
    }
  }
  return faults;
}

async function isThere(program: string): Promise<boolean> {
  return run(program, ['--version']).then(
    () => true,
    () => false,
  );
}

describe('code in the documentation', async () => {
  const missing: string[] = [];
  for (const program of ['bash', 'curl', 'python3']) if (!(await isThere(program))) missing.push(program);
  const hint = missing.length > 0 ? ` (not run: ${missing.join(' and ')} is not installed)` : '';

  for (const file of pages)
    it.skipIf(missing.length > 0)(`of ${file} runs, and prints what it says${hint}`, async () => {
      const app = await buildTestApp();
      const url = await app.listen({ host: '127.0.0.1', port: 0 });
      expect(await faultsOf(file, url)).toEqual([]);
    });

  it('is left out for a reason only where it stands', () => {
    const blocks = pages.flatMap(readBlocks);
    expect(notRun.filter((entry) => !blocks.some((block) => reasonOf(block) === entry))).toEqual([]);
  });

  it('of the lexicon can be laid over it, as its first line says', () => {
    const blocks = pages.flatMap(readBlocks).filter(({ language }) => language === 'yaml');
    const files = readLexiconFiles(lexiconDirectory);
    const overlays = blocks.map(({ file, line, code }) => ({
      directory: `${file}:${line}`,
      files: new Map([[/^# (\S+\.yaml)\n/.exec(code)?.[1] ?? 'without-a-name.yaml', code]]),
    }));
    const { lexicon, problems } = parseLexicon(files, readWordFilters(lexiconDirectory), overlays);
    expect(problems.map(formatProblem)).toEqual([]);
    const faults = checkOverlays(lexicon, { files, overlays, wordFilters: new Uint8Array(0) }, new Date());
    expect(faults.map(formatProblem)).toEqual([]);
  });
});

describe('pages of the documentation', () => {
  const texts = pages.map((file) => ({ file, text: readFileSync(root + file, 'utf8') }));

  /** Headings as GitHub makes anchors of them. */
  const anchorsOf = (file: string): string[] =>
    Array.from(readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );

  it('link to what is there', () => {
    const dead = texts.flatMap(({ file, text }) =>
      Array.from(text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g), ([, link = '', anchor]) => ({
        target: link === '' ? join(root, file) : join(root, dirname(file), link),
        anchor,
      }))
        .filter(
          ({ target, anchor }) =>
            !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor)),
        )
        .map(({ target, anchor }) => `${file}: ${target}#${anchor}`),
    );
    expect(dead).toEqual([]);
  });

  it('name scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    const unknown = texts.flatMap(({ file, text }) =>
      Array.from(text.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g), ([, name = '']) => name)
        .filter((name) => !(name in scripts))
        .map((name) => `${file}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('name files that there are', () => {
    const unknown = texts.flatMap(({ file, text }) =>
      Array.from(
        text.matchAll(
          /`((?:src|lexicons|bench|test|scripts|docs|console|deploy|clients|examples)\/[\w./-]+)`/g,
        ),
        ([, name = '']) => name,
      )
        .filter((name) => !existsSync(join(root, name)))
        .map((name) => `${file}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('are all in the index', () => {
    const index = readFileSync(`${root}docs/README.md`, 'utf8');
    const missing = pages.filter(
      (file) =>
        file.startsWith('docs/') && file !== 'docs/README.md' && !index.includes(`](${file.slice(5)})`),
    );
    expect(missing).toEqual([]);
  });
});
