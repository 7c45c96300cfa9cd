import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const typescript = join(root, 'node_modules/typescript/bin/tsc');
let built: string | undefined;

/** The command line as it is installed: built, since threads start from JavaScript, and beside the lexicons. */
function buildCli(): string {
  if (built !== undefined) return built;
  const folder = mkdtempSync(join(tmpdir(), 'squama-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  execFileSync(process.execPath, [
    typescript,
    '-p',
    join(root, 'tsconfig.build.json'),
    '--outDir',
    join(folder, 'dist'),
  ]);
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const name of ['lexicons', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
  built = join(folder, 'dist/cli.js');
  return built;
}

/** Runs it as a person does; the environment is only what is given. */
export function runCli(
  args: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [buildCli(), ...args], { env: { PATH: process.env.PATH, ...env } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  // A process that does not read is not the test's matter.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}
