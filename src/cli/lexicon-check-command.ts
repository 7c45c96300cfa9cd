import { parseArgs } from 'node:util';
import { checkLexicon } from '../lexicon/check.js';
import { formatProblem } from '../lexicon/lexicon-error.js';
import { parseLexicon } from '../lexicon/parse-lexicon.js';
import { readLexiconFiles, readWordFilters } from '../lexicon/read.js';
import type { Command, CommandOptions } from './command.js';
import { exitCode } from './exit-code.js';
import { lexiconDirectory } from './lexicon-directory.js';
import { lexiconOption } from './lexicon-option.js';

const options = { ...lexiconOption } as const satisfies CommandOptions;

export const lexiconCheckCommand: Command = {
  name: 'lexicon check',
  summary: 'everything that is wrong with a lexicon, with its place and what to do',
  usage: '[PART…] [options]',
  about: ['Tells each problem as file:line:column. With parts of file names, only those of such files.'],
  options,
  examples: [
    { line: 'lexicon check', does: 'the lexicon of the service' },
    { line: 'lexicon check pangolin codewords/', does: 'only what one has worked on' },
  ],
  async run(args) {
    const { values, positionals: only } = parseArgs({ args: [...args], options, allowPositionals: true });
    const directory = lexiconDirectory(values.lexicon);
    const files = readLexiconFiles(directory);
    const { lexicon, problems: formProblems } = parseLexicon(files, readWordFilters(directory));
    const problems = [...formProblems, ...checkLexicon(lexicon, files, new Date())]
      .filter(({ file }) => only.length === 0 || only.some((part) => file.includes(part)))
      .sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line));
    for (const problem of problems)
      console.error(formatProblem({ ...problem, file: `${directory}/${problem.file}` }));

    const terms = lexicon.concepts.reduce((sum, concept) => sum + concept.terms.length, 0);
    const size = `${lexicon.concepts.length} concepts, ${terms} terms, ${lexicon.findings.length} findings, version ${lexicon.version}`;
    if (problems.length === 0) {
      console.log(`No problems: ${size}`);
      return exitCode.done;
    }
    const broken = new Set(problems.map(({ file }) => file)).size;
    console.error(`\n${problems.length} problems in ${broken} files (read: ${size})`);
    return exitCode.failed;
  },
};
