import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exitCode } from '../src/cli/exit-code.js';
import { lexiconCheckCommand } from '../src/cli/lexicon-check-command.js';
import { lexiconDirectory } from '../src/cli/lexicon-directory.js';
import { compileLexicon } from '../src/lexicon/compile.js';
import { formatProblem } from '../src/lexicon/lexicon-error.js';
import { readLexicon, readLexiconFiles } from '../src/lexicon/read.js';
import { createFinders } from '../src/matching/finders.js';
import { createReadPost } from '../src/read-post.js';
import { findAlarms } from './sweep/find-alarms.js';
import { judgeAlarms } from './sweep/judge-alarms.js';
import { locateAlarm } from './sweep/locate-alarm.js';
import { ordinaryTexts } from './sweep/ordinary-texts.js';

/**
 * `npm run lexicon:check`: what `squama lexicon check` says, and then a sweep over the ordinary words and texts of every
 * language, which stand in packages of developers and are not shipped.
 */

/** Lines of the list. It may only grow shorter. */
const mostAccepted = 60;
const list = new URL('../test/lexicons/accepted-words.tsv', import.meta.url);

const args = process.argv.slice(2);
process.exitCode = await lexiconCheckCommand.run(args);
if (process.exitCode === exitCode.done) {
  const { values, positionals: only } = parseArgs({
    args,
    options: lexiconCheckCommand.options,
    allowPositionals: true,
  });
  const directory = lexiconDirectory(typeof values.lexicon === 'string' ? values.lexicon : undefined);
  const lexicon = readLexicon(directory);
  const files = readLexiconFiles(directory);
  const read = createReadPost(lexicon, createFinders(lexicon, compileLexicon(lexicon)));
  const texts = [...ordinaryTexts()];
  const alarms = findAlarms(read, texts);
  const listName = relative(process.cwd(), fileURLToPath(list));
  const problems = judgeAlarms(alarms, readFileSync(list, 'utf8'), mostAccepted)
    .map(({ at, message }) => {
      if (typeof at === 'number') return { file: listName, line: at, column: 1, message };
      const { file, ...place } = locateAlarm(at, files);
      return { file: `${directory}/${file}`, ...place, message };
    })
    .filter(({ file }) => only.length === 0 || only.some((part) => file.includes(part)));
  for (const problem of problems) console.error(formatProblem(problem));
  const size = `${texts.length} ordinary words and texts`;
  if (problems.length === 0) console.log(`No new word is found in ${size}`);
  else {
    console.error(`\n${problems.length} problems with ${size}`);
    process.exitCode = exitCode.failed;
  }
}
