import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'squama-completion-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Completes the last word of a command line, as a person does with the tab key; gives what the shell offers or puts there. */
type Complete = (script: string, line: string) => string;

const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

const bash: Complete = (script, line) => {
  const words = line.split(' ');
  const input = `source ${quote(script)}
COMP_WORDS=(${words.map(quote).join(' ')})
COMP_CWORD=${words.length - 1}
_squama
echo "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['--norc', '-c', input], { encoding: 'utf8' }).trim();
};

/** In a terminal of its own, since zsh completes only where somebody types; squama says what it was called with. */
const zshDriver = `zmodload zsh/zpty
zpty -b shell zsh -f -i
heard=
hear() {
  local chunk
  for ((i = 0; i < 600; i++)); do
    zpty -rt shell chunk && heard+=$chunk
    [[ $heard == *$~1* ]] && return 0
    sleep 0.05
  done
  print -r -- "never said $1: $heard"
  exit 1
}
zpty -w shell "PS1=; source $1; squama() { print -r -- \\"<<\\$*>>\\" }; bindkey '^I' complete-word; print ready''now"
hear readynow
heard=
zpty -w shell "$2"$'\\t'
hear '<<*>>'
print -r -- "$heard"
`;

const zsh: Complete = (script, line) => {
  const driver = join(folder, 'driver.zsh');
  writeFileSync(driver, zshDriver);
  const heard = execFileSync('zsh', ['-f', driver, script, line], { encoding: 'utf8', timeout: 60_000 });
  const [, typed = ''] = /<<(.*)>>/.exec(heard) ?? [];
  return typed.split(' ').at(-1) ?? '';
};

const fish: Complete = (script, line) =>
  execFileSync('fish', ['--no-config', '-c', `source ${quote(script)}; complete -C ${quote(line)}`], {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  })
    .split('\n')
    .map((offer) => offer.split('\t')[0])
    .join(' ')
    .trim();

const shells: readonly (readonly [string, Complete])[] = [
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
];
const isHere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;
for (const [shell] of shells)
  if (!isHere(shell)) console.warn(`no ${shell} here: its completion is not tested`);

describe.each(shells)('in %s', (shell, complete) => {
  it.skipIf(!isHere(shell))('completes commands, options and values', { timeout: 300_000 }, async () => {
    const { out } = await runCli(['completion', shell]);
    const script = join(folder, `squama.${shell}`);
    writeFileSync(script, out);
    expect(complete(script, 'squama cl')).toBe('classify');
    expect(complete(script, 'squama lexicon m')).toBe('mine');
    expect(complete(script, 'squama classify --fail')).toBe('--fail-on');
    expect(complete(script, 'squama classify --fail-on h')).toBe('high');
    expect(complete(script, 'squama lexicon diff --p')).toBe('--posts');
    expect(complete(script, 'squama completion z')).toBe('zsh');
    // Options of `check` are not those of `lexicon check`.
    expect(complete(script, 'squama lexicon check --com')).not.toContain('--comment');
    expect(complete(script, 'squama check --com')).toBe('--comment');
  });
});
