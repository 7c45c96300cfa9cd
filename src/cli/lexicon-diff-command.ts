import { parseArgs } from 'node:util';
import { createDetector } from '../detector.js';
import { parseLexicon } from '../lexicon/parse-lexicon.js';
import { readLexicon, readLexiconFiles, readWordFilters } from '../lexicon/read.js';
import { createJudgeRecord } from './classify/judge-record.js';
import type { Command, CommandOptions } from './command.js';
import { exitCode } from './exit-code.js';
import { compareVerdicts } from './keeping/compare-verdicts.js';
import { diffLexicons } from './keeping/diff-lexicons.js';
import { UsageError } from './usage-error.js';

const options = {
  posts: { type: 'string', value: 'FILE', about: 'posts, as classify reads them: which verdicts change' },
  texts: { type: 'boolean', about: 'with each such post' },
} as const satisfies CommandOptions;

const signs = { added: '+', removed: '-', changed: '~' } as const;

export const lexiconDiffCommand: Command = {
  name: 'lexicon diff',
  summary: 'what changed between two lexicons, and which verdicts change',
  usage: 'OLD NEW [--posts FILE]',
  about: [
    'Compares two folders by meaning and not by line: concepts, terms and what is said of them, exceptions, rules, ' +
      'numbers, sources, tables. + was added, - was removed, ~ is other.',
  ],
  options,
  examples: [
    { line: 'lexicon diff ../release/lexicons lexicons', does: 'what a release will change' },
    { line: 'lexicon diff old lexicons --posts last-week.ndjson', does: 'and what that does to real posts' },
  ],
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [before, after, ...more] = positionals;
    if (before === undefined || after === undefined || more.length > 0)
      throw new UsageError('name two folders');
    const [one, other] = [readDraft(before), readDraft(after)];
    const changes = diffLexicons(one, other);
    console.log(`${one.version} -> ${other.version}: ${changes.length} entries differ`);
    for (const { kind, entry, lines } of changes)
      console.log([`${signs[kind]} ${entry}`, ...lines.map((line) => `    ${line}`)].join('\n'));
    if (values.posts !== undefined) {
      const judge = (directory: string) => createJudgeRecord(createDetector(readLexicon(directory)));
      const lines = await compareVerdicts(values.posts, judge(before), judge(after), values.texts === true);
      console.log(`\n${lines.join('\n')}`);
    }
    return exitCode.done;
  },
};

function readDraft(directory: string) {
  const { lexicon, problems } = parseLexicon(readLexiconFiles(directory), readWordFilters(directory));
  if (problems.length > 0)
    console.error(
      `${directory} has ${problems.length} problems, whose files are left out: squama lexicon check`,
    );
  return lexicon;
}
