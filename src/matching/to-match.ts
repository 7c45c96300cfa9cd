import { evasionBit, readingBit } from '../analysis/evasion-set.js';
import type { CompiledLexicon, CompiledTerm } from '../lexicon/compiled-lexicon.js';
import { checkSpelling } from './check-spelling.js';
import type { FieldTokens } from './field-tokens.js';
import { createIsOrdinaryOrder } from './is-ordinary-order.js';
import { createIsOtherWord } from './is-other-word.js';
import { looksLikePunctuation } from './looks-like-punctuation.js';
import type { Candidate } from './match-phrases.js';
import { caseEvasion, maskEvasion, orderEvasion } from './surface-evasion.js';
import type { TermMatch } from './term-match.js';
import { Sureness, type WordLattice } from './word-lattice.js';

/** What Unicode counts to the grapheme before it, and signs that begin the grapheme after them. */
const continuesGrapheme = /[\p{M}\p{Grapheme_Extend}\u200d]/u;
const bindsNext = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u200d]/;
const strengthNumber = { weak: 1, medium: 2, strong: 3 } as const;

const guessed =
  evasionBit.masking |
  evasionBit.misspelling |
  evasionBit['vowel-drop'] |
  evasionBit.reversed |
  evasionBit.homophone |
  evasionBit.pinyin;
const written =
  evasionBit['look-alike'] |
  evasionBit.leetspeak |
  evasionBit.spacing |
  evasionBit.punctuation |
  evasionBit.repetition |
  evasionBit['emoji-between'];
const notes = readingBit.guess | readingBit.part | readingBit.bare;

/** From this length on a word run together with others is no chance: amigurumi, boneka. */
const tellingLength = 6;

/** Sellers hide what they sell and that they sell it. Nobody disguises a stamp or a museum. */
function notDisguisedAs({ concept, exception, text }: CompiledTerm): number {
  if (exception || concept.source.kind === 'context') {
    const never =
      guessed | written | evasionBit['emoji-substitution'] | evasionBit.filler | evasionBit['word-order'];
    // A short word within another is chance: the innings of new beginnings. Two words are meant, and a long one is: #stoppoaching.
    return text.includes(' ') || text.length >= tellingLength ? never : never | evasionBit.compound;
  }
  // An emoji of an animal stands for what is sold, never for how it is paid.
  return concept.source.kind === 'intent' ? guessed | readingBit.guess | evasionBit['emoji-substitution'] : 0;
}

/** Whether a word of it stands there in another form, which it may have as a word of another term. */
const isInflected = ({ edges }: Candidate, { evasion }: WordLattice): boolean =>
  edges.some((edge) => ((evasion[edge] ?? 0) & evasionBit.inflection) !== 0);

/** Checks how a candidate is spelt, and says where in the field as received it stands. */
export function createToMatch(
  lexicon: CompiledLexicon,
): (
  candidate: Candidate,
  field: FieldTokens,
  lattice: WordLattice,
  original: string,
  reordered: boolean,
) => TermMatch | undefined {
  const isOtherWord = createIsOtherWord(lexicon);
  const isOrdinaryOrder = createIsOrdinaryOrder(lexicon);

  /** Whether a word of several stands there in a form that the language of the term does not know. */
  const isForeignForm = (
    candidate: Candidate,
    { text }: FieldTokens,
    lattice: WordLattice,
    term: CompiledTerm,
  ) =>
    candidate.edges.some(
      (edge) =>
        ((lattice.evasion[edge] ?? 0) & evasionBit.inflection) !== 0 &&
        isOtherWord(
          text.slice(lattice.from[edge] ?? 0, lattice.to[edge] ?? 0),
          lexicon.words.at(lattice.word[edge] ?? 0) ?? '',
          term,
        ),
    );

  return (candidate, field, lattice, original, reordered) => {
    const { text } = field;
    const term = lexicon.terms.at(candidate.term);
    if (term === undefined) return undefined;
    if ((candidate.evasion & notDisguisedAs(term)) !== 0) return undefined;
    if (candidate.to < text.length && lexicon.table.extends[text.units[candidate.to] ?? 0] === 1)
      return undefined;
    if (!term.inflects && isInflected(candidate, lattice)) return undefined;
    if (candidate.edges.length > 1 && isForeignForm(candidate, field, lattice, term)) return undefined;
    const spelling = checkSpelling(text, lattice, candidate, term);
    if (spelling === undefined) return undefined;
    let start = text.starts[candidate.from] ?? 0;
    let end = text.ends[candidate.to - 1] ?? 0;
    if (reordered)
      for (let at = candidate.from; at < candidate.to; at++) {
        start = Math.min(start, text.starts[at] ?? start);
        end = Math.max(end, text.ends[at] ?? end);
      }
    let { evasion } = spelling;
    // It stays less sure than a term in its own order, which may begin with the same object: للبيع فهد أليف.
    if ((evasion & evasionBit['word-order']) !== 0 && isOrdinaryOrder(candidate, lattice, term))
      evasion &= ~evasionBit['word-order'];
    for (let at = candidate.from; at < candidate.to; at++) evasion |= text.evasions[at] ?? 0;
    while (
      end < original.length &&
      continuesGrapheme.test(String.fromCodePoint(original.codePointAt(end) ?? 0))
    )
      end += (original.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    // A mark before the first letter belongs to what stands before it.
    while (start > 0 && start < end && continuesGrapheme.test(original.charAt(start))) start++;
    if (start > 0 && bindsNext.test(original.charAt(start - 1))) return undefined;
    const quote = original.slice(start, end);
    if (term.caseSensitive && quote !== term.text) return undefined;
    // First letters stand for syllables in capitals only.
    if (
      (evasion & evasionBit.pinyin) !== 0 &&
      /^[A-Za-z]{3,5}$/.test(quote) &&
      tentativePinyin(quote, evasion)
    )
      return undefined;
    if (
      looksLikeCode(quote, original.slice(end, end + 2), evasion) ||
      looksLikePunctuation(original, start, quote, evasion)
    )
      return undefined;
    if ((evasion & evasionBit.spacing) !== 0 && nameBehindWord.test(quote)) return undefined;
    if ((evasion & readingBit.guess) !== 0 && looksLikeName(original, start, quote, evasion))
      return undefined;
    evasion |= caseEvasion(quote) | maskEvasion(quote) | orderEvasion(quote, text, candidate);
    // Words with white space between them are not run together.
    if (candidate.edges.length === 1 && /\s/.test(quote)) evasion &= ~evasionBit.compound;
    const tentative = (evasion & readingBit.guess) !== 0 || isAcronym(quote, original.charAt(end));
    const sureness = tentative ? Math.min(spelling.sureness, Sureness.medium) : spelling.sureness;
    const firstToken = field.tokenAt[candidate.from] ?? 0;
    return {
      term,
      start,
      end,
      spans:
        (evasion & evasionBit.filler) === 0
          ? undefined
          : candidate.edges.map((edge) => ({
              start: text.starts[lattice.from[edge] ?? 0] ?? 0,
              end: text.ends[(lattice.to[edge] ?? 1) - 1] ?? 0,
            })),
      evasion: evasion & ~(evasionBit.inflection | notes),
      strength: Math.min(sureness, strengthNumber[term.strength]),
      tentative,
      firstToken,
      lastToken: field.tokenAt[candidate.to - 1] ?? firstToken,
      sentence: field.tokens.sentence[firstToken] ?? 0,
    };
  };
}

/** A small word and a name behind it: in Yala, to Coco. Who tears a word apart gives its end no capital. */
const nameBehindWord = /^\p{Ll}+\s\p{Lu}\p{Ll}+$/u;

/** Letters in brackets with operators between them: (i)+(v). */
const formula = /\p{L}\)[-+*/=]\(\p{L}\)[-+*/=]\(/u;

const tentativePinyin = (quote: string, evasion: number): boolean =>
  (evasion & readingBit.guess) !== 0 && quote !== quote.toUpperCase();

/** Whether letters with a full stop behind each, the last one too, may be an acronym: P.A.R.R.O.T. */
const isAcronym = (quote: string, next: string): boolean =>
  next === '.' && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(quote);

/**
 * Plates, part numbers and call signs are in capitals, with their digits together or a number behind them: OT73R and
 * 0TT3R-22 are no otters. Initials with dots are an abbreviation, letters in brackets may be a formula. `behind`: the text that follows.
 */
function looksLikeCode(quote: string, behind: string, evasion: number): boolean {
  if ((evasion & evasionBit.punctuation) !== 0 && /^(?:\p{Lu}\.){1,4}\p{Lu}$/u.test(quote)) return true;
  if (formula.test(quote)) return true;
  if ((evasion & evasionBit.leetspeak) === 0) return false;
  if (/^[-/]?\d/.test(behind) && /^[\p{Lu}\d]+[-/]?$/u.test(quote)) return true;
  const numbered = quote.split(/\s+/).filter((word) => /\d/.test(word));
  return (
    numbered.length > 0 &&
    numbered.every(
      (word) =>
        word === word.toUpperCase() &&
        /\p{Lu}/u.test(word) &&
        (/\d\d/.test(word) || (word.match(/\p{L}/gu)?.length ?? 0) < 3),
    )
  );
}

/** A misspelt word with a capital, in a text that has no other but at the beginning of sentences, is somebody's name. */
function looksLikeName(original: string, start: number, quote: string, evasion: number): boolean {
  if ((evasion & evasionBit.misspelling) === 0 || !/^\p{Lu}\p{Ll}/u.test(quote)) return false;
  const before = original.slice(0, start);
  if (/(?:^|[.!?:\n])\s*$/.test(before)) return false;
  const rest = before + original.slice(start + quote.length);
  return (rest.match(/(?<=[\p{L},] )\p{Lu}\p{Ll}/gu)?.length ?? 0) < 2;
}
