import { createLocator } from '../../src/lexicon/locate.js';
import type { LexiconFiles } from '../../src/lexicon/read.js';
import type { Alarm } from './find-alarms.js';

const nameTables = ['tables/common-names.tsv', 'tables/common-names-cc-by-sa.tsv', 'tables/taxa.tsv'];

/** Where the term that rings is written down: in its concept, or in a table of names. */
export function locateAlarm(
  { term }: Alarm,
  files: LexiconFiles,
): { file: string; line: number; column: number } {
  const { source } = term.concept;
  const own = source.terms.find(
    ({ text, language }) => text === term.text && term.languages.includes(language),
  );
  if (own !== undefined) {
    const locate = createLocator(files.get(source.file) ?? '');
    return { file: source.file, ...locate(['terms', own.language, own.position]) };
  }
  for (const file of nameTables) {
    const rows = (files.get(file) ?? '').split('\n');
    const index = rows.findIndex((row) => {
      const [name = '', , taxon = ''] = row.split('\t');
      return name.toLowerCase() === term.text && (name === source.title || taxon === source.title);
    });
    if (index >= 0) return { file, line: index + 1, column: 1 };
  }
  return { file: source.file, line: 1, column: 1 };
}
