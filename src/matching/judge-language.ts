import type { PlacedMatch } from './placed-match.js';

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

/**
 * The languages that a post shows by its function words and by what it trades in, with their kin.
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
  for (const [language, vote] of votes) if (vote >= 0.5) add(language);
  if (hint !== undefined) add(hint);
  for (const { term } of placed) {
    const { kind } = term.concept.source;
    if (kind !== 'context' && !term.exception && term.languages.length <= 2)
      for (const language of term.languages) add(language);
  }
  // Nothing shown: English, in which most posts and most mixtures are written.
  if (shown.size === 2) shown.add('en');
  return shown;
}

/** Whether counter-evidence may be believed: a French novel (roman) says nothing about an English ivory relief. */
export function speaks({ term }: PlacedMatch, shown: ReadonlySet<string>): boolean {
  if (term.concept.source.kind !== 'context' && !term.exception) return true;
  return term.languages.some((language) => shown.has(language));
}
