import { parseArgs } from 'node:util';
import { parseLexicon } from '../lexicon/parse-lexicon.js';
import { readLexiconFiles, readWordFilters } from '../lexicon/read.js';
import type { Command, CommandOptions } from './command.js';
import { exitCode } from './exit-code.js';
import { printStats } from './keeping/print-stats.js';
import { lexiconDirectory } from './lexicon-directory.js';
import { lexiconOption } from './lexicon-option.js';

const options = { ...lexiconOption } as const satisfies CommandOptions;

export const lexiconStatsCommand: Command = {
  name: 'lexicon stats',
  summary: 'how many terms there are of what, and where a language has gaps',
  usage: '[DIR] [options]',
  about: [
    'Counts terms by language, category, kind, status, strength, need and source; shows the gaps of each language as ' +
      'matrices; and lists examples whose term is found and lacks what it needs.',
  ],
  options,
  examples: [{ line: 'lexicon stats', does: 'the lexicon of the service' }],
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const directory = lexiconDirectory(positionals[0] ?? values.lexicon);
    const { lexicon, problems } = parseLexicon(readLexiconFiles(directory), readWordFilters(directory));
    if (problems.length > 0)
      console.log(`${problems.length} problems, whose files are not counted: squama lexicon check\n`);
    printStats(lexicon);
    return exitCode.done;
  },
};
