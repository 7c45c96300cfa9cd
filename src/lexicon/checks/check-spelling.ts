import type { Language } from '../languages.js';
import type { LexiconDraft } from '../lexicon.js';
import { atException, atTerm, type LexiconFault } from './lexicon-fault.js';

/** Terms stand in one form, so that the same word cannot hide in a second: trimmed, composed, in lower case, visible. */
export function checkSpelling({ concepts }: LexiconDraft): LexiconFault[] {
  return concepts.flatMap((concept) => [
    ...concept.terms.flatMap((term) => [
      ...spellingFaults(term.text, term.language).map((message) => atTerm(concept, term, message)),
      ...(isCaseRight(term)
        ? []
        : [atTerm(concept, term, 'has capital letters: write it in lower case, or say caseSensitive: true')]),
    ]),
    ...concept.exceptions.flatMap((exception) =>
      spellingFaults(exception.text, exception.language).map((message) =>
        atException(concept, exception, message),
      ),
    ),
  ]);
}

function isCaseRight({ text, caseSensitive }: { text: string; caseSensitive: boolean }): boolean {
  return caseSensitive || text === text.toLowerCase() || !/\p{L}/u.test(text);
}

function spellingFaults(text: string, language: Language): string[] {
  const faults: string[] = [];
  if (text !== text.trim()) faults.push('has a space at its beginning or end: take it out');
  else if (/\s\s|[^\S ]/u.test(text))
    faults.push('has a double, hard or other odd space inside: write one plain space');
  const invisible = invisibleIn(text, language);
  if (invisible !== undefined) faults.push(`has the invisible character ${invisible}: take it out`);
  if (text !== text.normalize('NFC'))
    faults.push(`is not in Unicode form NFC: write ${text.normalize('NFC')}`);
  return faults;
}

/** Zero-width joiners and non-joiners are letters of the orthography in these. */
const withJoiners: ReadonlySet<Language> = new Set([
  'fa',
  'ur',
  'hi',
  'bn',
  'ne',
  'ta',
  'te',
  'si',
  'my',
  'km',
  'mn',
  'und',
]);

function invisibleIn(text: string, language: Language): string | undefined {
  for (const [character] of text.matchAll(/\p{Cf}|\p{Cc}|\u034f|\u115f|\u1160|\u3164|\uffa0/gu)) {
    if (/[\u200c\u200d]/.test(character) && withJoiners.has(language)) continue;
    // Flags of regions are spelt with tag characters.
    if (language === 'und' && /[\u{e0020}-\u{e007f}]/u.test(character)) continue;
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return undefined;
}
