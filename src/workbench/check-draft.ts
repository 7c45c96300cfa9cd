import { unknownEmojiUnit } from '../analysis/character-table.js';
import { checkDates } from '../lexicon/checks/check-dates.js';
import { checkDuplicates } from '../lexicon/checks/check-duplicates.js';
import { checkExamples } from '../lexicon/checks/check-examples.js';
import { checkInnocentSenses } from '../lexicon/checks/check-innocent-senses.js';
import { checkMatching } from '../lexicon/checks/check-matching.js';
import { checkReferences } from '../lexicon/checks/check-references.js';
import { checkScripts } from '../lexicon/checks/check-scripts.js';
import { checkShortTerms } from '../lexicon/checks/check-short-terms.js';
import { checkSpelling } from '../lexicon/checks/check-spelling.js';
import { createExampleReader } from '../lexicon/checks/example-reader.js';
import { atTerm, type LexiconFault } from '../lexicon/checks/lexicon-fault.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { Concept, Lexicon } from '../lexicon/lexicon.js';
import type { MatchFinders } from '../matching/finders.js';

/** Terms and examples looked at in one go. */
const atOnce = 10;

/** What a check of the whole lexicon would say of one concept in it, in steps, so that others are not held up. */
export function* checkDraft(
  draft: Concept,
  lexicon: Lexicon,
  compiled: CompiledLexicon,
  finders: MatchFinders,
  today: Date,
): Generator<LexiconFault[]> {
  const others = lexicon.concepts.filter(({ id }) => id !== draft.id);
  const words = new Set(draft.terms.map(({ text }) => text.toLowerCase()));
  const rivals: Concept[] = [];
  for (const [index, other] of others.entries()) {
    const shared = other.terms.filter(({ text }) => words.has(text.toLowerCase()));
    if (shared.length > 0) rivals.push({ ...other, terms: shared });
    if (index % atOnce === 0) yield [];
  }
  const alone = { ...lexicon, concepts: [draft], findings: [] };
  const own = (faults: LexiconFault[]) => faults.filter(({ file }) => file === draft.file);
  // Of the others only their names matter here.
  const names = others.map((other) => ({ ...other, terms: [], sources: [] }));
  yield own(checkReferences({ ...alone, concepts: [...names, draft] }));
  yield own(checkDuplicates({ ...alone, concepts: [...rivals, draft] }));
  yield own([
    ...checkSpelling(alone),
    ...checkScripts(alone),
    ...checkShortTerms(alone),
    ...checkExamples(alone),
    ...checkDates(alone, today),
  ]);
  yield newEmoji(draft, compiled);
  const read = createExampleReader(lexicon, finders);
  for (const part of partsOf(draft)) yield checkMatching(lexicon, [part], read);
  yield checkInnocentSenses(draft, read);
}

/** The concept in pieces that each have something of it to look for. */
function* partsOf(concept: Concept): Generator<Concept> {
  const { terms, examples } = concept;
  const nothing = { terms: [], exceptions: [], examples: { match: [], noMatch: [] } };
  for (let at = 0; at < terms.length; at += atOnce)
    yield { ...concept, ...nothing, terms: terms.slice(at, at + atOnce) };
  for (const list of ['match', 'noMatch'] as const)
    for (let at = 0; at < examples[list].length; at += atOnce)
      yield {
        ...concept,
        ...nothing,
        examples: { ...nothing.examples, [list]: examples[list].slice(at, at + atOnce) },
      };
}

function newEmoji(draft: Concept, { emoji }: CompiledLexicon): LexiconFault[] {
  const pattern = /\p{Extended_Pictographic}/u;
  return draft.terms
    .filter(({ text }) => {
      const at = text.search(pattern);
      if (at < 0) return false;
      const symbol = text.slice(at, at + emoji.lengthAt(text, at));
      return symbol !== '' && emoji.unitOf(symbol) === unknownEmojiUnit;
    })
    .map((term) =>
      atTerm(
        draft,
        term,
        'has an emoji that the lexicon does not have yet: it counts once it is loaded, not here',
      ),
    );
}
