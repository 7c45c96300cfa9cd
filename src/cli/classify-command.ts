import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isSameFile } from './classify/is-same-file.js';
import { runClassify } from './classify/run-classify.js';
import type { Command, CommandOptions } from './command.js';
import { exitCode } from './exit-code.js';
import { lexiconOption } from './lexicon-option.js';
import { oneOf } from './one-of.js';
import { takeLexicon } from './take-lexicon.js';
import { UsageError } from './usage-error.js';
import { wholeNumber } from './whole-number.js';

const formats = ['ndjson', 'csv'] as const;
const failures = ['medium', 'high', 'review', 'block'] as const;

const options = {
  out: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    about: 'where the results go; the standard output without',
  },
  from: { type: 'string', choices: formats, about: 'form of the posts, where the name does not tell' },
  to: { type: 'string', choices: formats, about: 'form of the results, where the name does not tell' },
  resume: { type: 'boolean', about: 'go on with the results that an interrupted run has left in FILE' },
  force: { type: 'boolean', about: 'write over FILE' },
  'fail-on': {
    type: 'string',
    choices: failures,
    about: 'exit with 3 when any post has this risk or action, or worse',
  },
  threads: { type: 'string', value: 'NUMBER', about: 'how many at most; all cores without' },
  quiet: { type: 'boolean', short: 'q', about: 'no progress and no summary' },
  ...lexiconOption,
} as const satisfies CommandOptions;

export const classifyCommand: Command = {
  name: 'classify',
  summary: 'judge a file of posts, on all cores',
  usage: 'FILE|- [--out FILE] [options]',
  about: [
    'Reads posts as NDJSON (a post of the API a line) or as CSV (a row each; columns named as the fields: id, surface, ' +
      'title, text, hashtags, comments, altText, ocrText, transcript, handle, bio, links, language, country, price, ' +
      'currency, category), and writes a result a line, in the same order: the answer of the API as NDJSON, or a row ' +
      'as CSV. Names that end with .csv (posts also .tsv) are CSV, all others NDJSON. Posts may be compressed by gzip; ' +
      'results are with .gz at the end. - is the standard input or output.',
    'A post that can not be judged has a row that says why, and spoils no other. Memory stays the same whatever the ' +
      'size of the file. After an interruption, the same line with --resume goes on where it stopped.',
  ],
  options,
  examples: [
    { line: 'classify posts.ndjson --out results.ndjson', does: 'every post, with all that was found in it' },
    { line: 'classify listings.csv.gz --out results.csv', does: 'from a spreadsheet to a spreadsheet' },
    { line: 'classify posts.ndjson --out results.ndjson --resume', does: 'go on after an interruption' },
    { line: 'classify - --fail-on high < posts.ndjson > results.ndjson', does: 'in a pipe, to stop a build' },
  ],
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new UsageError('name one file of posts, or - for what is piped in');
    const out = values.out ?? '-';
    const resume = values.resume === true && existsSync(out);
    if (values.resume === true && out === '-') throw new UsageError('--resume needs --out FILE');
    if (isSameFile(file, out))
      throw new UsageError(`${out} holds the posts: give the results a file of their own`);
    if (out !== '-' && existsSync(out) && !resume && values.force !== true)
      throw new UsageError(`${out} is there: go on with it by --resume, or write over it by --force`);
    const failOn = oneOf('--fail-on', failures, values['fail-on']);

    const from = oneOf('--from', formats, values.from) ?? formatOfPosts(file);
    const { posts, problems, counts } = await runClassify({
      snapshot: takeLexicon(values.lexicon),
      file,
      out,
      from,
      to: oneOf('--to', formats, values.to) ?? (/\.csv(\.gz)?$/i.test(out) ? 'csv' : 'ndjson'),
      mode: resume ? 'resume' : values.force === true ? 'replace' : 'create',
      threads: wholeNumber('threads', values.threads) ?? availableParallelism(),
      isQuiet: values.quiet === true,
    });
    if (posts > 0 && problems === posts) {
      const hint = from === 'csv' ? '' : '. Is it a table? Then --from csv';
      process.stderr.write(`squama: no post could be judged; each result says why${hint}\n`);
      return exitCode.failed;
    }
    const failing = failOn === undefined ? [] : failingKeys[failOn];
    const found = failing.reduce((sum, key) => sum + (counts[key] ?? 0), 0);
    if (found === 0) return exitCode.done;
    if (values.quiet !== true) process.stderr.write(`--fail-on ${failOn}: ${found} of ${posts} posts\n`);
    return exitCode.found;
  },
};

/** What `--fail-on` looks for in the counts. */
const failingKeys: Readonly<Record<(typeof failures)[number], readonly string[]>> = {
  medium: ['risk medium', 'risk high'],
  high: ['risk high'],
  review: ['action review', 'action block'],
  block: ['action block'],
};

function formatOfPosts(file: string): 'ndjson' | 'csv' {
  return /\.(csv|tsv)(\.gz)?$/i.test(file) ? 'csv' : 'ndjson';
}
