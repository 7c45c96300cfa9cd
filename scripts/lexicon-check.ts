import { checkLexicon } from '../src/lexicon/check.js';
import { formatProblem } from '../src/lexicon/lexicon-error.js';
import { parseLexicon } from '../src/lexicon/parse-lexicon.js';
import { readLexiconFiles, readWordFilters } from '../src/lexicon/read.js';

/** Prints everything that is wrong with the lexicon, with its place and what to do. */

const directory = 'lexicons';
const files = readLexiconFiles(directory);
const { lexicon, problems: formProblems } = parseLexicon(files, readWordFilters(directory));
const only = process.argv.slice(2);

const problems = [...formProblems, ...checkLexicon(lexicon, files, new Date())]
  .filter(({ file }) => only.length === 0 || only.some((part) => file.includes(part)))
  .sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line));

for (const problem of problems) {
  console.error(formatProblem({ ...problem, file: `${directory}/${problem.file}` }));
}

const terms = lexicon.concepts.reduce((sum, concept) => sum + concept.terms.length, 0);
const size = `${lexicon.concepts.length} concepts, ${terms} terms, ${lexicon.findings.length} findings, version ${lexicon.version}`;
if (problems.length === 0) {
  console.log(`No problems: ${size}`);
} else {
  const broken = new Set(problems.map(({ file }) => file)).size;
  console.error(`\n${problems.length} problems in ${broken} files (read: ${size})`);
  process.exitCode = 1;
}
