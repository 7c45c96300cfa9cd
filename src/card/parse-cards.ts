import type { z } from 'zod';
import { evidenceKinds } from '../assessment.js';
import { categories } from '../category.js';
import { LexiconError, type Problem } from '../lexicon/lexicon-error.js';
import { parseFile } from '../lexicon/parse-file.js';
import type { LexiconFiles } from '../lexicon/read.js';
import { type CardTexts, cardCodesSchema, cardTextsSchema } from './card-texts-schema.js';
import { completeLabels } from './complete-labels.js';
import { createWriteCard, type WriteCard } from './write-card.js';

const codesFile = 'cards/codes.yaml';

/** Reads the words of the reviewer's cards. Throws a `LexiconError` with all that is wrong with them. */
export function parseCards(files: LexiconFiles): WriteCard {
  const problems: Problem[] = [];
  const read = <T extends z.ZodType>(file: string, schema: T): z.output<T> | undefined => {
    const parsed = parseFile(file, files.get(file) ?? '', schema);
    problems.push(...parsed.problems);
    return parsed.value;
  };
  const codes = read(codesFile, cardCodesSchema);
  const texts = new Map<string, z.output<typeof cardTextsSchema>>();
  for (const file of files.keys()) {
    const language = /^cards\/(?<language>[a-z]{2,3}(-[A-Z][a-z]{3})?)\.yaml$/.exec(file)?.groups?.language;
    const words = language === undefined ? undefined : read(file, cardTextsSchema);
    if (language !== undefined && words !== undefined) texts.set(language, words);
  }
  const english = texts.get('en');
  if (problems.length === 0 && english === undefined)
    problems.push({
      file: 'cards/en.yaml',
      line: 1,
      column: 1,
      message: 'is missing: every other language falls back on English',
    });
  if (problems.length > 0 || codes === undefined || english === undefined) throw new LexiconError(problems);
  const complete = ({ kinds, categories: own, ...words }: typeof english): CardTexts => ({
    ...words,
    kinds: completeLabels(evidenceKinds, kinds, english.kinds),
    categories: completeLabels(categories, own, english.categories),
  });
  return createWriteCard(
    codes,
    new Map([...texts].map(([language, words]) => [language, complete(words)])),
    complete(english),
  );
}
