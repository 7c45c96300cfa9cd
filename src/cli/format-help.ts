import { packageInfo } from '../package-info.js';
import type { Command } from './command.js';

const lineUnits = 96;

/** The commands, a line each. */
export function formatHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    `Squama ${packageInfo.version} finds online wildlife trafficking in posts, listings and search queries.`,
    '',
    'Usage: squama COMMAND …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'squama COMMAND --help teaches each, with examples. Nothing here reads the network.',
    'Exit codes: 0 done, 1 failed, 2 typed wrong, 3 found what --fail-on asks to fail on.',
    '',
  ].join('\n');
}

export function formatCommandHelp({ name, usage, about, options, examples }: Command): string {
  const rows = Object.entries(options).map(([option, { short, value, choices, about: text }]) => {
    const taken = choices === undefined ? value : choices.join('|');
    const head = `${short === undefined ? '' : `-${short}, `}--${option}${taken === undefined ? '' : ` ${taken}`}`;
    return { head, text };
  });
  rows.push({ head: '-h, --help', text: 'this text' });
  return [
    `Usage: squama ${name} ${usage}`.trimEnd(),
    '',
    ...about.flatMap((paragraph) => [...wrap(paragraph, ''), '']),
    'Options:',
    ...rows.flatMap(({ head, text }) =>
      head.length > 22
        ? [`  ${head}`, ...wrap(text, ' '.repeat(26))]
        : wrap(`${head.padEnd(24)}${text}`, '  ', 24),
    ),
    '',
    'Examples:',
    ...examples.flatMap(({ line, does }) => [`  # ${does}`, `  squama ${line}`]),
    '',
  ].join('\n');
}

/** Lines of words, each after the margin; those after the first are indented further. */
function wrap(text: string, margin: string, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  // What stands before the first word, and between a head and its text, is kept.
  for (const word of text.split(/(?<=\S)(?= \S)/)) {
    if (line !== '' && margin.length + line.length + word.length > lineUnits) {
      lines.push(margin + line);
      line = ' '.repeat(indent) + word.trimStart();
    } else line += word;
  }
  return [...lines, margin + line];
}
