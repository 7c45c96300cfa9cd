import { ConfigError } from '../config.js';
import { InputError } from '../input-error.js';
import { LexiconError } from '../lexicon/lexicon-error.js';
import { packageInfo } from '../package-info.js';
import type { Command } from './command.js';
import { commands } from './commands.js';
import { exitCode } from './exit-code.js';
import { explainSystemError } from './explain-system-error.js';
import { formatCommandHelp, formatHelp } from './format-help.js';
import { nearestName } from './nearest-name.js';
import { UsageError } from './usage-error.js';

/** Finds the command and runs it; gives the exit code, which a command that goes on leaves as it is. */
export async function runCli(args: readonly string[]): Promise<number> {
  process.stdout.on('error', (error) => {
    // Whoever read has enough, as `head` does.
    if ('code' in error && error.code === 'EPIPE') process.exit(exitCode.done);
    throw error;
  });
  const [first] = args;
  if (first === '--version' || first === '-V') return tell(`${packageInfo.version}\n`);
  const words = first === 'help' ? args.slice(1) : args;
  const [word] = words;
  if (word === undefined || word === '--help' || word === '-h') return tell(formatHelp(commands));
  const command = commands.find(({ name }) => name === word || name === `${word} ${words[1]}`);
  if (command === undefined) {
    const group = commands.filter(({ name }) => name.startsWith(`${word} `));
    const asked = words[1] === undefined || words[1].startsWith('-');
    if (group.length > 0 && asked) return tell(formatHelp(group));
    const typed = words.slice(0, group.length > 0 ? 2 : 1).join(' ');
    const names = commands.flatMap(({ name }) => [name, ...name.split(' ').slice(0, -1)]);
    const nearest = nearestName(typed, names);
    const hint = nearest === undefined ? '' : ` Is it ${nearest}?`;
    return fail(`There is no command ${typed}.${hint}`, undefined);
  }
  const rest = words.slice(command.name.split(' ').length);
  const end = rest.indexOf('--');
  const asksHelp = rest
    .slice(0, end < 0 ? rest.length : end)
    .some((word) => word === '--help' || word === '-h');
  if (first === 'help' || asksHelp) return tell(formatCommandHelp(command));
  try {
    return await command.run(rest);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof UsageError) return fail(message, command);
    if (isTypedWrong(error)) return fail(explainOption(message, command), command);
    // What is wrong with a file, with settings or with a lexicon needs no stack.
    const told = isTold(error) ? message : explainSystemError(error);
    const stack = error instanceof Error ? error.stack : undefined;
    process.stderr.write(`squama: ${told ?? stack ?? message}\n`);
    return exitCode.failed;
  }
}

function isTypedWrong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** What Node says of an option that there is not speaks of positions; a slip of the hand is likelier. */
function explainOption(message: string, { options }: Command): string {
  const [, option] = /^Unknown option '(-[^']*)'/.exec(message) ?? [];
  if (option === undefined) return message;
  const nearest = nearestName(
    option,
    Object.keys(options).map((name) => `--${name}`),
  );
  return `There is no option ${option}.${nearest === undefined ? '' : ` Is it ${nearest}?`}`;
}

function isTold(error: unknown): boolean {
  return error instanceof InputError || error instanceof ConfigError || error instanceof LexiconError;
}

function tell(text: string): number {
  process.stdout.write(text);
  return exitCode.done;
}

function fail(message: string, command: Command | undefined): number {
  const help = command === undefined ? 'squama --help' : `squama ${command.name} --help`;
  process.stderr.write(`squama: ${message}\nSee ${help}\n`);
  return exitCode.usage;
}
