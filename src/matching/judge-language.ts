import { evasionBit } from '../analysis/evasion-set.js';
import type { PlacedMatch } from './placed-match.js';
import { languagesOf } from './term-match.js';

/** Languages whose words a reader of the one takes for the other's. */
const kin: Readonly<Record<string, readonly string[]>> = {
  id: ['ms'],
  ms: ['id'],
  'zh-Hans': ['zh-Hant'],
  'zh-Hant': ['zh-Hans'],
  hi: ['hi-Latn', 'ne'],
  'hi-Latn': ['hi', 'ur'],
  ur: ['hi-Latn'],
  ne: ['hi'],
  ru: ['uk', 'kk', 'mn'],
  uk: ['ru'],
  kk: ['ru'],
  mn: ['ru'],
  nl: ['af'],
  af: ['nl'],
};

/** Votes from which on a post is held to be in a language, and from which on it is held to be in no other. */
const showing = 0.5;
const certain = 2;

/**
 * The languages that a post shows, with their kin: by function words, by a word of trade that is long enough to be of
 * no other language, or by two that are not; English too while no other language is certain, since most posts and most
 * mixtures are written in it.
 */
export function languagesShown(
  placed: readonly PlacedMatch[],
  votes: ReadonlyMap<string, number>,
  hint: string | undefined,
): Set<string> {
  const shown = new Set<string>(['und', 'la']);
  const add = (language: string): void => {
    shown.add(language);
    for (const other of kin[language] ?? []) shown.add(other);
  };
  for (const [language, vote] of votes) if (vote >= showing) add(language);
  if (hint !== undefined) add(hint);
  const short = new Map<string, string>();
  for (const match of placed) {
    const { term, strength } = match;
    if (strength < 2 || isCounter(match) || isGuess(match.evasion)) continue;
    const spoken = languagesOf(match);
    if (!isShort(match)) {
      if (strength === 3 && spoken.length <= 2) for (const language of spoken) add(language);
      continue;
    }
    // One short word is a word of many languages (Hai, post, Up); two of them are one language.
    for (const language of spoken) {
      const known = short.get(language);
      if (known === undefined) short.set(language, term.text);
      else if (known !== term.text && spoken.length <= 2) add(language);
    }
  }
  const others = [...votes].filter(([language]) => language !== 'en').map(([, vote]) => vote);
  if (Math.max(0, ...others) < certain) shown.add('en');
  return shown;
}

/**
 * Whether a match may be believed: a French novel (roman) says nothing about an English ivory relief, nor a Romanian
 * hint (natural), a Turkish pelt (post) or a Vietnamese medicine spelt like boots about an English post.
 */
export function speaks(match: PlacedMatch, shown: ReadonlySet<string>): boolean {
  const { strength, evasion } = match;
  const sure = strength > 1 || (evasion !== 0 && !isGuess(evasion));
  if (!isCounter(match) && sure && !isGuess(evasion) && !isShort(match)) return true;
  return languagesOf(match).some((language) => shown.has(language));
}

const isCounter = ({ term }: PlacedMatch): boolean =>
  term.concept.source.kind === 'context' || term.exception;

const isGuess = (evasion: number): boolean =>
  (evasion & (evasionBit.misspelling | evasionBit.repetition | evasionBit['vowel-drop'])) !== 0;

/** One word of up to six plain Latin letters. */
const isShort = ({ term: { text } }: PlacedMatch): boolean => /^[a-z]{1,6}$/i.test(text);
