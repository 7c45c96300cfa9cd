import { CharacterClass } from '../analysis/character-class.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { DisguiseWalk } from './disguise-walk.js';
import { type FieldTokens, Knowledge } from './field-tokens.js';
import type { GuessWords } from './guess-words.js';
import { type TokenMemo, Trait } from './token-memo.js';

/**
 * Finds out what each word is, wherever it stands, once for every word that is remembered; and marks which tokens are
 * words of some language or numbers: they are not guessed at.
 */
export function createJudgeTokens(
  { isOrdinary }: Pick<CompiledLexicon, 'isOrdinary'>,
  memo: TokenMemo,
  walk: Pick<DisguiseWalk, 'prospects'>,
  guesses: Pick<GuessWords, 'prospects'>,
): (field: FieldTokens) => void {
  const isNumber = ({ text: { kinds } }: FieldTokens, from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (kinds[at] !== CharacterClass.digit) return false;
    return true;
  };

  /** Hardly a word of any language doubles four letters; a filter takes one other string in twenty for a word of some. */
  const isStretched = ({ text: { units } }: FieldTokens, from: number, to: number): boolean => {
    let doubled = 0;
    for (let at = from + 1; at < to; at++) if (units[at] === units[at - 1]) doubled++;
    return doubled >= 4;
  };

  const judge = (field: FieldTokens, token: number, known: number): number => {
    const from = field.fromOf(token);
    const to = field.toOf(token);
    const number = isNumber(field, from, to);
    const ordinary = number || (isOrdinary(field.text.units, from, to) && !isStretched(field, from, to));
    const onward = walk.prospects(field, from, to, ordinary || field.knowledge[token] === Knowledge.found);
    memo.onward[known] = onward.letters;
    memo.pairs[known] = onward.pairs;
    const traits = Trait.judged | (ordinary ? Trait.ordinary : 0) | (number ? Trait.number : 0);
    return traits | guesses.prospects(field, token, ordinary);
  };

  return (field) => {
    const { tokens, knowledge } = field;
    for (let token = 0; token < tokens.count; token++) {
      const known = field.memo[token] ?? -1;
      if (known < 0) continue;
      let traits = memo.traits[known] ?? 0;
      if (traits === 0) {
        traits = judge(field, token, known);
        memo.traits[known] = traits;
      }
      if (knowledge[token] === Knowledge.unknown && (traits & Trait.ordinary) !== 0)
        knowledge[token] = Knowledge.ordinary;
    }
  };
}
