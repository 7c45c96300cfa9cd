import { parseArgs } from 'node:util';
import type { Command, CommandOption } from './command.js';
import { exitCode } from './exit-code.js';
import { oneOf } from './one-of.js';
import { UsageError } from './usage-error.js';

const shells = ['bash', 'zsh', 'fish'] as const;

/** Completes the names of commands, their options, and the values of those that take only some; else files. */
export function createCompletionCommand(commands: readonly Command[]): Command {
  return {
    name: 'completion',
    summary: 'completion for a shell',
    usage: 'bash|zsh|fish',
    about: [
      'Writes what the shell has to read once, so that it completes commands, options and their values.',
    ],
    options: {},
    examples: [
      { line: 'completion bash >> ~/.bashrc', does: 'for bash' },
      { line: 'completion zsh >> ~/.zshrc', does: 'for zsh' },
      { line: 'completion fish > ~/.config/fish/completions/squama.fish', does: 'for fish' },
    ],
    async run(args) {
      const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
      const shell = oneOf('the shell', shells, positionals[0]);
      if (shell === undefined) throw new UsageError(`name a shell: ${shells.join(', ')}`);
      process.stdout.write(writers[shell](commands));
      return exitCode.done;
    },
  };
}

const writers: Readonly<Record<(typeof shells)[number], (commands: readonly Command[]) => string>> = {
  bash: (commands) => bash(commands),
  // Its own reads what is written for bash.
  zsh: (commands) =>
    `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`,
  fish,
};

const help: CommandOption = { type: 'boolean', short: 'h', about: 'what the command does and takes' };

const firstWords = (commands: readonly Command[]): string[] => [
  ...new Set([...commands.map(({ name }) => name.split(' ')[0] ?? ''), 'completion', 'help']),
];

/** The second words of commands that have two. */
function secondWords(commands: readonly Command[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { name } of commands) {
    const [first = '', second] = name.split(' ');
    if (second !== undefined) groups.set(first, [...(groups.get(first) ?? []), second]);
  }
  return groups;
}

function bash(commands: readonly Command[]): string {
  const values = commands.flatMap(({ name, options }) =>
    Object.entries(options).flatMap(([option, { choices }]) =>
      choices === undefined ? [] : [`    "${name} --${option}") words="${choices.join(' ')}" ;;`],
    ),
  );
  const options = commands.map(
    ({ name, options: own }) =>
      `      "${name}") words="${[...Object.keys(own), 'help'].map((option) => `--${option}`).join(' ')}" ;;`,
  );
  const groups = [...secondWords(commands)];
  return `_squama() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" name="\${COMP_WORDS[1]}" words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${firstWords(commands).join(' ')}" -- "$current"))
    return
  fi
  case "$name" in
${groups.map(([first, second]) => `    ${first}) if [ "$COMP_CWORD" -eq 2 ]; then COMPREPLY=($(compgen -W "${second.join(' ')}" -- "$current")); return; fi; name="$name \${COMP_WORDS[2]}" ;;`).join('\n')}
    completion) COMPREPLY=($(compgen -W "${shells.join(' ')}" -- "$current")); return ;;
  esac
  case "$name $before" in
${values.join('\n')}
  esac
  if [ -z "$words" ] && [ "\${current#-}" != "$current" ]; then
    case "$name" in
${options.join('\n')}
    esac
  fi
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$current")); else COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _squama squama
`;
}

function fish(commands: readonly Command[]): string {
  const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const groups = secondWords(commands);
  /** Whether that is the command; the second word of one may be the first of another. */
  const seen = (name: string) => {
    const [first = '', second] = name.split(' ');
    const words = [first, second].filter((word) => word !== undefined);
    const others = second === undefined ? [...groups.keys()] : [];
    return [
      ...words.map((word) => `__fish_seen_subcommand_from ${word}`),
      ...others.map((group) => `not __fish_seen_subcommand_from ${group}`),
    ].join('; and ');
  };
  return [
    `complete -c squama -n __fish_use_subcommand -f -a ${quote(firstWords(commands).join(' '))}`,
    ...[...groups].map(
      ([first, second]) =>
        `complete -c squama -n ${quote(`__fish_seen_subcommand_from ${first}; and not __fish_seen_subcommand_from ${second.join(' ')}`)} -f -a ${quote(second.join(' '))}`,
    ),
    `complete -c squama -n ${quote(seen('completion'))} -f -a ${quote(shells.join(' '))}`,
    ...commands.flatMap(({ name, options }) =>
      Object.entries({ ...options, help }).map(([option, { type, short, choices, about }]) =>
        [
          `complete -c squama -n ${quote(seen(name))} -l ${option}`,
          short === undefined ? '' : `-s ${short}`,
          choices === undefined ? (type === 'string' ? '-r' : '') : `-x -a ${quote(choices.join(' '))}`,
          `-d ${quote(about)}`,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ),
    '',
  ].join('\n');
}
