import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { type Post, surfaces } from '../post.js';
import { buildLexicon } from '../process/build-lexicon.js';
import { runToEnd } from '../steps.js';
import { createJudgeRecord } from './classify/judge-record.js';
import type { Command, CommandOptions } from './command.js';
import { exitCode } from './exit-code.js';
import { formatCheck } from './format-check.js';
import { lexiconOption } from './lexicon-option.js';
import { oneOf } from './one-of.js';
import { takeLexicon } from './take-lexicon.js';
import { createPaint } from './terminal/paint.js';
import { UsageError } from './usage-error.js';

const options = {
  surface: { type: 'string', short: 's', choices: surfaces, about: 'where the text stands; post without' },
  title: { type: 'string', value: 'TEXT', about: 'a title over it' },
  comment: { type: 'string', multiple: true, value: 'TEXT', about: 'a comment under it; may be given again' },
  language: { type: 'string', value: 'TAG', about: 'language of the post, as a hint' },
  explain: { type: 'string', value: 'TAG', about: 'language of the explanation; English without' },
  json: { type: 'boolean', about: 'the answer of the API instead' },
  ...lexiconOption,
} as const satisfies CommandOptions;

export const checkCommand: Command = {
  name: 'check',
  summary: 'judge a text, and see what was found in it and why',
  usage: 'TEXT|- [options]',
  about: [
    'Shows the verdict, the text with what was found in it marked, what each word means, which disguise was undone, the ' +
      'species and their listings, and what moved the score, for and against. Marks are red for what speaks for trade, ' +
      'green for what speaks against; without colours (NO_COLOR, or in a pipe) they stand in brackets.',
  ],
  options,
  examples: [
    { line: 'check "1v0ry bangle for sale, dm me"', does: 'what is found, and the disguise that was undone' },
    {
      line: 'check "fresh stock" --comment "pangolin scales?" --comment "dm"',
      does: 'trade in the comments',
    },
    {
      line: 'check - --surface listing --explain fr < listing.txt',
      does: 'from a file, explained in French',
    },
  ],
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.join('').trim() === '') throw new UsageError('give a text, or - for what is piped in');
    const given = positionals.join(' ');
    const surface = oneOf('--surface', surfaces, values.surface);
    const post: Post = {
      text: given === '-' ? await readAll(process.stdin) : given,
      ...(surface !== undefined && { surface }),
      ...(values.title !== undefined && { title: values.title }),
      ...(values.comment !== undefined && { comments: values.comment.map((text) => ({ text })) }),
      ...(values.language !== undefined && { language: values.language }),
    };
    const { detector, writeCard } = runToEnd(buildLexicon(takeLexicon(values.lexicon)));
    const result = createJudgeRecord(detector)(1, () => post);
    if ('code' in result) throw new UsageError(result.detail);
    const shown = values.json
      ? `${JSON.stringify(result, null, 2)}\n`
      : formatCheck(
          post,
          result,
          writeCard(post, result, values.explain),
          createPaint(process.stdout, process.env),
        );
    process.stdout.write(shown);
    return exitCode.done;
  },
};
