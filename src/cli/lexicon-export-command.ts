import { parseArgs } from 'node:util';
import { categories } from '../category.js';
import { createDetector } from '../detector.js';
import { exportTerms } from '../http/export-terms.js';
import { languages } from '../lexicon/languages.js';
import { openLexicon } from '../lexicon/open-lexicon.js';
import { surfaces } from '../post.js';
import { runToEnd } from '../steps.js';
import { openOutput } from './classify/open-output.js';
import type { Command, CommandOptions } from './command.js';
import { exitCode } from './exit-code.js';
import { lexiconOption } from './lexicon-option.js';
import { oneOf } from './one-of.js';
import { takeLexicon } from './take-lexicon.js';

const options = {
  format: { type: 'string', choices: ['csv', 'json'], about: 'csv without' },
  out: { type: 'string', short: 'o', value: 'FILE', about: 'a new file; the standard output without' },
  language: { type: 'string', value: 'TAG', about: 'only terms of this language' },
  category: { type: 'string', value: 'NAME', about: 'only terms of this category, such as ivory' },
  surface: {
    type: 'string',
    choices: surfaces,
    about: 'only terms that its policy acts on when they stand alone',
  },
  amber: { type: 'boolean', about: 'also terms that are not published' },
  ...lexiconOption,
} as const satisfies CommandOptions;

export const lexiconExportCommand: Command = {
  name: 'lexicon export',
  summary: 'the terms as CSV or JSON, as /v1/lexicon/export gives them',
  usage: '[options]',
  about: ['For spreadsheets, and for the block list of a search bar.'],
  options,
  examples: [
    { line: 'lexicon export --language th --out thai.csv', does: 'every Thai term, for a reviewer' },
    { line: 'lexicon export --surface search --format json', does: 'what a search bar blocks or advises on' },
  ],
  async run(args) {
    const { values } = parseArgs({ args: [...args], options });
    const format = oneOf('--format', ['csv', 'json'], values.format) ?? 'csv';
    const filter = {
      language: oneOf('--language', languages, values.language),
      category: oneOf('--category', categories, values.category),
    };
    const surface = oneOf('--surface', surfaces, values.surface);
    const { catalogue } = createDetector(runToEnd(openLexicon(takeLexicon(values.lexicon)))).workbench();
    const found = catalogue.select(filter, values.amber === true);
    const output = await openOutput(values.out ?? '-', 'wx');
    for await (const piece of exportTerms(catalogue, found, format, surface).pieces)
      await output.write(Buffer.from(piece));
    await output.close();
    return exitCode.done;
  },
};
