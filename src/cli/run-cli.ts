import { z } from 'zod';
import { ConfigError } from '../config.js';
import { LexiconError } from '../lexicon/lexicon-error.js';
import { packageInfo } from '../package-info.js';
import type { Command } from './command.js';
import { commands } from './commands.js';
import { exitCode } from './exit-code.js';
import { formatCommandHelp, formatHelp } from './format-help.js';
import { UsageError } from './usage-error.js';

const systemError = z.object({ code: z.string() });

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
    return fail(`There is no command ${words.slice(0, group.length > 0 ? 2 : 1).join(' ')}.`, undefined);
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
    const { code = '' } = systemError.safeParse(error).data ?? {};
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) return fail(message, command);
    // What the system says of a file, and what is wrong with settings or a lexicon, needs no stack.
    const known = error instanceof ConfigError || error instanceof LexiconError || /^E[A-Z]+$/.test(code);
    const stack = error instanceof Error && !known ? (error.stack ?? message) : message;
    process.stderr.write(`squama: ${stack}\n`);
    return exitCode.failed;
  }
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
