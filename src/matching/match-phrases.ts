import { CharacterClass } from '../analysis/character-class.js';
import { evasionBit } from '../analysis/evasion-set.js';
import { FoldedText } from '../analysis/folded-text.js';
import { TokenKind, Tokens } from '../analysis/tokenizer/tokens.js';
import { judgePath } from './judge-path.js';
import type { PhraseTrie } from './phrase-trie.js';
import { Sureness, WordLattice } from './word-lattice.js';

/** A term read at a place of the folded text, before its spelling is checked. */
export interface Candidate {
  readonly term: number;
  readonly from: number;
  readonly to: number;
  readonly evasion: number;
  readonly sureness: number;
  /** The edges of its words, in order. */
  readonly edges: readonly number[];
}

/** Letters of the words of a term run together that no other word has. */
const longMerged = 9;
const maxGap = 4;
const maxWords = 8;
/** Bounds the cost of texts that are all near-terms. */
const maxStepsPerStart = 64;
/** Signs over which no term reaches: ends of sentences, brackets, lists. */
const ends = new Set([...'!?。！？।,;:()[]{}<>|"=，；：（）、،؛“”'].map((unit) => unit.charCodeAt(0)));
/** A possessive s or a linking dash and the like between two words of a term is no evasion. */
const links = new Set([
  's',
  'of',
  'de',
  'da',
  'do',
  'du',
  'des',
  'del',
  'di',
  'the',
  'n',
  'and',
  'ng',
  'na',
  'ya',
  'von',
  'van',
]);
/** Words between which and what follows there is another thing; those that deny it are the lexicon's. */
const notFillers = new Set(['or', 'and', 'for', 'to', 'is', 'in']);

const letterS = 's'.charCodeAt(0);

/** 1 for signs over which no term reaches. */
const isEnd = Uint8Array.from({ length: 0x10000 }, (_, unit) => (ends.has(unit) ? 1 : 0));

/** Which terms to look for, by their first words. */
export type Beginning = 'all' | 'subjects' | 'veils';

/**
 * Puts words together to terms: in the term's order, across spaces, punctuation and at most one filler word.
 * (Other orders are terms of their own, tagged as such when the lexicon is compiled.) `beginning` says of which
 * terms a word may be the first: of all, of something traded, or of secrecy and ways round the rules.
 */
export function createPhraseMatcher(
  phrases: PhraseTrie,
): (
  text: FoldedText,
  tokens: Tokens,
  tokenAt: Int32Array,
  lattice: WordLattice,
  sink: Candidate[],
  beginning: Beginning,
) => void {
  // One text at a time: its state stands here, since closures made for every field would be most of the garbage.
  let text = new FoldedText();
  let tokens = new Tokens();
  let tokenAt: Int32Array = new Int32Array(0);
  let lattice = new WordLattice();
  let sink: Candidate[] = [];
  let steps = 0;
  const path: number[] = [];

  /** Next position at which a word of the same term may begin, -1 when the term cannot go on. */
  const nextStart = (at: number): number => {
    const { kinds, units, length } = text;
    let gap = 0;
    let position = at;
    while (position < length && (kinds[position] ?? 0) <= CharacterClass.punctuation) {
      if (isEnd[units[position] ?? 0] === 1 || ++gap > maxGap) return -1;
      position++;
    }
    return position < length ? position : -1;
  };

  /** The s of tiger's bone, which other terms have for a word of theirs: tiger's eye. */
  const isPossessive = (start: number): boolean =>
    text.units[start] === letterS && tokens.to[tokenAt[start] ?? 0] === start + 1;

  /** Words in another order make the term only without a comma between them. */
  const isInterrupted = (edges: readonly number[]): boolean => {
    for (let k = 1; k < edges.length; k++)
      for (let at = lattice.to[edges[k - 1] ?? 0] ?? 0; at < (lattice.from[edges[k] ?? 0] ?? 0); at++)
        if (text.kinds[at] === CharacterClass.punctuation) return true;
    return false;
  };

  /** In their order, or run together to a word so long that it is nothing else: tigerbonewine. */
  const isSure = (order: number, path: readonly number[]): boolean => {
    const only = path[0] ?? 0;
    return (
      order === 0 ||
      (order === evasionBit.compound && (lattice.to[only] ?? 0) - (lattice.from[only] ?? 0) >= longMerged)
    );
  };

  const emit = (node: number, to: number, evasion: number, sureness: number): void => {
    if (phrases.firstEntry(node) === 0) return;
    const judged = judgePath(path, lattice, evasion, sureness);
    if (judged === undefined) return;
    for (let entry = phrases.firstEntry(node); entry !== 0; entry = phrases.nextEntry(entry)) {
      const order = phrases.tagOf(entry);
      if (order === evasionBit['word-order'] && isInterrupted(path)) continue;
      sink.push({
        term: phrases.termOf(entry),
        from: lattice.from[path[0] ?? 0] ?? 0,
        to,
        evasion: judged.evasion | order,
        sureness: Math.min(judged.sureness, isSure(order, path) ? Sureness.strong : Sureness.medium),
        edges: [...path],
      });
    }
  };

  const extend = (node: number, edge: number, evasion: number, sureness: number, filled: boolean): void => {
    if (++steps > maxStepsPerStart) return;
    const to = lattice.to[edge] ?? 0;
    path.push(edge);
    const undone = evasion | (lattice.evasion[edge] ?? 0);
    const sure = Math.min(sureness, lattice.sureness[edge] ?? 0);
    emit(node, to, undone, sure);
    if (phrases.goesOn(node) && path.length < maxWords) {
      const start = nextStart(to);
      // Words run together are one word: nothing stands between them.
      const mayFill = !filled && (undone & evasionBit.compound) === 0;
      if (!followSigns(node, to, undone, sure, filled) && start >= 0) {
        const went = follow(node, start, undone, sure, filled);
        if (mayFill && (!went || isPossessive(start))) skipFiller(node, start, undone, sure);
      }
    }
    path.pop();
  };

  const follow = (
    node: number,
    start: number,
    evasion: number,
    sureness: number,
    filled: boolean,
  ): boolean => {
    let went = false;
    for (let edge = lattice.firstAt(start); edge !== 0; edge = lattice.nextAt(edge)) {
      const next = phrases.step(node, lattice.word[edge] ?? 0);
      if (next !== 0) {
        went = true;
        extend(next, edge, evasion, sureness, filled);
      }
    }
    return went;
  };

  /** Goes on with a word that begins with a sign for a letter (`tiger $kin`), among the signs after a word. */
  const followSigns = (
    node: number,
    at: number,
    evasion: number,
    sureness: number,
    filled: boolean,
  ): boolean => {
    for (let position = at + 1; position < text.length && position <= at + maxGap; position++) {
      if ((text.kinds[position] ?? 0) > CharacterClass.punctuation) return false;
      if (lattice.firstAt(position) !== 0 && follow(node, position, evasion, sureness, filled)) return true;
    }
    return false;
  };

  const canFollow = (node: number, start: number): boolean => {
    for (let edge = lattice.firstAt(start); edge !== 0; edge = lattice.nextAt(edge))
      if (phrases.step(node, lattice.word[edge] ?? 0) !== 0) return true;
    return false;
  };

  /** Whether the word there says that a thing is not what follows: no horn is made of the rhino in `rhino no horn`. */
  const denies = (start: number, end: number): boolean => {
    for (let edge = lattice.firstAt(start); edge !== 0; edge = lattice.nextAt(edge))
      if (
        lattice.to[edge] === end &&
        lattice.evasion[edge] === 0 &&
        phrases.isDenial(lattice.word[edge] ?? 0)
      )
        return true;
    return false;
  };

  const skipFiller = (node: number, start: number, evasion: number, sureness: number): void => {
    const token = tokenAt[start] ?? -1;
    if (token < 0) return;
    const end = tokens.to[token] ?? text.length;
    const kind = tokens.kind[token];
    if (kind === TokenKind.unspaced || end - start > 12) return;
    const after = nextStart(end);
    if (after < 0 || !canFollow(node, after)) return;
    if (kind === TokenKind.emoji) follow(node, after, evasion | evasionBit['emoji-between'], sureness, true);
    else {
      const word = text.slice(start, end);
      if (links.has(word)) follow(node, after, evasion, sureness, true);
      else if (!notFillers.has(word) && !denies(start, end))
        follow(node, after, evasion | evasionBit.filler, Math.min(sureness, Sureness.medium), true);
    }
  };

  const begins: Readonly<Record<Beginning, (word: number) => boolean>> = {
    all: () => true,
    subjects: (word) => phrases.beginsSubject(word),
    veils: (word) => phrases.beginsVeil(word),
  };

  return (folded, tokensOfText, tokenAtUnit, words, candidates, beginning) => {
    const mayBegin = begins[beginning];
    text = folded;
    tokens = tokensOfText;
    tokenAt = tokenAtUnit;
    lattice = words;
    sink = candidates;
    for (let edge = 1; edge < lattice.count; edge++) {
      const word = lattice.word[edge] ?? 0;
      const node = phrases.first(word);
      if (node === 0 || !mayBegin(word)) continue;
      steps = 0;
      extend(node, edge, 0, Sureness.strong, false);
    }
  };
}
