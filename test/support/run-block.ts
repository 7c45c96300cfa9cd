import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Block, root } from './read-blocks.js';

const run = promisify(execFile);

/** Blocks that no test can run, by page and by how they begin, each with the reason. */
export const notRun: readonly { file: string; starts: string; why: string }[] = [
  { file: 'README.md', starts: 'npm ci\nnpm start', why: 'installs, and serves until it is stopped' },
  { file: 'README.md', starts: 'npm ci && npm test', why: 'would run this test in itself' },
  { file: 'docs/design.md', starts: 'request -> fields', why: 'is a drawing' },
  {
    file: 'docs/command-line.md',
    starts: 'squama ',
    why: 'needs files of the reader; the tests of the command line run it',
  },
  { file: 'docs/evasion.md', starts: 'npm run bench:evasion', why: 'takes minutes' },
  {
    file: 'docs/operating.md',
    starts: 'npm ci && npm run build',
    why: 'installs, and serves until it is stopped',
  },
  { file: 'docs/operating.md', starts: 'docker build', why: 'needs a network for the base image' },
  {
    file: 'docs/operating.md',
    starts: 'curl -fsS -X POST',
    why: 'the tests of reloads start a service with keys',
  },
  {
    file: 'docs/words.md',
    starts: 'npm run lexicon:check',
    why: 'takes as long as all tests of the lexicon',
  },
  { file: 'docs/extending.md', starts: 'npm run bench:evasion', why: 'takes minutes' },
];

export const reasonOf = (block: Block) =>
  notRun.find(({ file, starts }) => file === block.file && block.code.startsWith(starts));

export const isRunnable = ({ language }: Block): boolean => ['sh', 'js', 'python'].includes(language);

/** What a block prints, run from the root of the project against the service of the test. */
export async function outputOf({ language, code }: Block, url: string): Promise<string> {
  const [program, ...options] = {
    sh: ['bash', '--norc', '-euo', 'pipefail', '-c'],
    js: [process.execPath, '--input-type=module', '-e'],
    python: ['python3', '-c'],
  }[language] ?? ['false'];
  const here = code.replace(/(?:http:\/\/)?(?:localhost|127\.0\.0\.1):8080/g, url);
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, PYTHONIOENCODING: 'utf-8' };
  const { stdout } = await run(program ?? 'false', [...options, here], { cwd: root, env, timeout: 60_000 });
  return stdout;
}

/** What was printed, as JSON: one text of it, or one a line. */
export function jsonOf(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  }
}
