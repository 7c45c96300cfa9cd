import { graphemesOf } from '../graphemes-of.js';
import type { Operator } from './operator.js';
import { scriptOfTerm } from './script-of-term.js';
import { substitutions } from './substitutions.js';

const decoration = ['🔥', '✨', '💎', '❤️', '⭐', '💯'] as const;
const unspaced = new Set(['han', 'thai', 'kana']);

/** The term in the pieces for which there are emoji: words, or in scripts without spaces the longest known parts. */
function piecesOf(text: string): readonly string[] {
  if (!unspaced.has(scriptOfTerm(text))) return text.split(/(?= )|(?<= )/);
  const known = [...substitutions('emoji').keys()].sort((one, other) => other.length - one.length);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const piece = known.find((word) => text.startsWith(word, at)) ?? text.slice(at, at + 1);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}

export const emoji: readonly Operator[] = [
  {
    name: 'emoji-for-word',
    kind: 'emoji',
    does: 'one word, or one character, of a longer term as its emoji',
    disguise({ text }, random) {
      const pieces = piecesOf(text);
      const places = pieces.flatMap((piece, at) => (substitutions('emoji').has(piece) ? [at] : []));
      if (pieces.filter((piece) => piece !== ' ').length < 2 || places.length === 0) return undefined;
      const at = random.pick(places);
      return pieces.with(at, substitutions('emoji').get(pieces[at] ?? '')?.[0] ?? '').join('');
    },
  },
  {
    name: 'emoji-for-term',
    kind: 'emoji',
    does: 'each word as its emoji',
    disguise({ text }) {
      const pieces = piecesOf(text).filter((piece) => piece !== ' ');
      if (!pieces.every((piece) => substitutions('emoji').has(piece))) return undefined;
      return pieces.map((piece) => substitutions('emoji').get(piece)?.[0] ?? '').join('');
    },
  },
  {
    name: 'emoji-between',
    kind: 'emoji',
    does: 'an emoji between letters, p .5, at least one',
    disguise({ text }, random) {
      const letters = graphemesOf(text);
      if (letters.length < 2) return undefined;
      const certain = 1 + random.below(letters.length - 1);
      return letters
        .map((letter, at) =>
          at > 0 && (at === certain || random.chance(0.5)) ? random.pick(decoration) + letter : letter,
        )
        .join('');
    },
  },
  {
    name: 'emoji-between-words',
    kind: 'emoji',
    does: 'an emoji for each space',
    disguise: ({ text }, random) =>
      text.includes(' ') ? text.replaceAll(' ', () => ` ${random.pick(decoration)} `) : undefined,
  },
];
