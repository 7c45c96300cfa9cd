import { readRows } from './read-rows.js';

/**
 * Near-lexical lines hold no term at all, only letters, sounds or codes that resemble one; in contextual lines a term
 * stands there and means something else (a car, a colour); in mentions it means what it says, and nobody trades.
 */
export const benignKinds = ['near-lexical', 'contextual', 'mention'] as const;
export type BenignKind = (typeof benignKinds)[number];

export interface BenignLine {
  readonly kind: BenignKind;
  readonly language: string;
  readonly text: string;
  readonly why: string;
}

export function readBenign(): readonly BenignLine[] {
  return readRows('benign.tsv').map(({ kind, language = '', text = '', why = '' }) => {
    const known = benignKinds.find((name) => name === kind);
    if (known === undefined) throw new Error(`benign.tsv: no kind is named ${kind}`);
    return { kind: known, language, text, why };
  });
}
