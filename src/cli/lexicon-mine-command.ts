import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readRows } from '../evaluation/read-rows.js';
import { textOfPost } from '../evaluation/text-of-post.js';
import { readLexicon } from '../lexicon/read.js';
import type { Command, CommandOptions } from './command.js';
import { exitCode } from './exit-code.js';
import { createMask } from './keeping/create-mask.js';
import { TermMiner } from './keeping/mine-terms.js';
import { lexiconDirectory } from './lexicon-directory.js';
import { lexiconOption } from './lexicon-option.js';
import { printable } from './terminal/printable.js';
import { UsageError } from './usage-error.js';
import { wholeNumber } from './whole-number.js';

const options = {
  against: {
    type: 'string',
    value: 'FILE',
    about: 'ordinary text, a line each (.txt), or labelled posts, besides the benign ones of FILE',
  },
  language: { type: 'string', value: 'TAG', about: 'only posts of this language' },
  top: { type: 'string', value: 'NUMBER', about: 'how many to tell; 50 without' },
  least: { type: 'string', value: 'NUMBER', about: 'posts that must have a term; 3 without' },
  json: { type: 'boolean', about: 'as JSON, a line for each' },
  ...lexiconOption,
} as const satisfies CommandOptions;

/** Chance is less than one in a thousand. */
const surest = 10.83;

export const lexiconMineCommand: Command = {
  name: 'lexicon mine',
  summary: 'words of the trade that the lexicon lacks, out of labelled posts',
  usage: 'FILE [options]',
  about: [
    'Reads labelled posts as eval does, and tells what stands in those labelled traffic or positive and hardly in those ' +
      'labelled benign or negative: words, pairs of words, emoji, and runs of characters in scripts without spaces. What ' +
      'the lexicon finds already is left out. Sorted by log-likelihood ratio, with counts and an example.',
    'These are candidates: read how each is used before it becomes a term.',
  ],
  options,
  examples: [
    { line: 'lexicon mine posts.jsonl', does: 'against the benign posts of the same file' },
    {
      line: 'lexicon mine posts.jsonl --language vi --against news-vi.txt',
      does: 'against ordinary Vietnamese',
    },
  ],
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('name one file of labelled posts');
    const top = wholeNumber('top', values.top) ?? 50;
    const least = wholeNumber('least', values.least) ?? 3;
    const miner = new TermMiner(createMask(readLexicon(lexiconDirectory(values.lexicon))));
    const counts = { trade: 0, ordinary: 0 };
    const add = (text: string, language: string, isTrade: boolean) => {
      counts[isTrade ? 'trade' : 'ordinary'] += 1;
      miner.add({ text, language, isTrade });
    };
    // Those of the trade first, since only what stands in them is counted.
    for await (const { text, lang, label } of labelled(file, values.language))
      if (label === 'traffic' || label === 'positive') add(text, lang, true);
    for (const other of [file, ...(values.against === undefined ? [] : [values.against])]) {
      if (other.endsWith('.txt')) {
        for await (const line of createInterface({
          input: createReadStream(other, 'utf8'),
          crlfDelay: Infinity,
        }))
          if (line.trim() !== '') add(line, 'und', false);
        continue;
      }
      for await (const { text, lang, label } of labelled(other, values.language))
        if (label === 'benign' || label === 'negative') add(text, lang, false);
    }
    if (counts.ordinary === 0)
      throw new UsageError(
        'there is no benign post to hold them against: give ordinary text by --against FILE',
      );

    const found = miner.candidates(least, surest);
    const shown = found.slice(0, top);
    if (values.json) for (const candidate of shown) console.log(JSON.stringify(candidate));
    else {
      console.log(
        `score  trade  other  language  term (${counts.trade} posts of the trade, ${counts.ordinary} others)`,
      );
      for (const { term, language, score, count, otherCount, example } of shown) {
        const numbers = `${score.toFixed(1).padStart(5)}  ${String(count).padStart(5)}  ${String(otherCount).padStart(5)}`;
        console.log(`${numbers}  ${language.padEnd(8)}  ${printable(term)}   … ${printable(example)}`);
      }
      if (found.length > shown.length)
        console.log(`and ${found.length - shown.length} more: --top ${found.length}`);
    }
    return exitCode.done;
  },
};

async function* labelled(file: string, language: string | undefined) {
  for await (const { request, lang, label } of readRows(file))
    if (language === undefined || lang === language) yield { text: textOfPost(request), lang, label };
}
