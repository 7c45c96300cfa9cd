import { CharacterClass } from '../analysis/character-class.js';
import type { CharacterTable } from '../analysis/character-table.js';
import { FoldedText } from '../analysis/folded-text.js';
import { TokenKind, Tokens } from '../analysis/tokenizer/tokens.js';

/** What is known of a token before it is guessed at. */
export const Knowledge = {
  unknown: 0,
  /** A word of the lexicon. */
  found: 1,
  /** A word of some language, or a number. */
  ordinary: 2,
} as const;

/** Steps that a text may spend on costly guesses for each of its units. */
const allowance = 60;

/** A field while it is read: its folded text, its tokens and what is known of them. Used again for the next field. */
export class FieldTokens {
  readonly text = new FoldedText();
  readonly tokens = new Tokens();
  /** Token at or before each position of the folded text. */
  tokenAt = new Int32Array(1024);
  /**
   * In scripts without spaces, the end of what can be read of any word of the lexicon from each position on: the first
   * letter that goes on with none, or the end of the run.
   */
  reach = new Int32Array(1024);
  /** Knowledge of each token. */
  knowledge = new Uint8Array(256);
  /** Where each word stands in the memory of tokens; -1 for what is no word. */
  memo = new Int32Array(256);

  /** The field as received. */
  received = '';

  /** The language of most function words; English when there are none. */
  language = 'en';
  /**
   * Whether a guess was borne out by a word of a script without spaces beside it, which may turn out to have no borders:
   * then it must be guessed anew.
   */
  leansOnUnspaced = false;
  /** Whether a word of secrecy or avoidance may stand among those of scripts without spaces that were passed over. */
  passedVeil = false;
  private allowance = 0;

  constructor(private readonly table: CharacterTable) {}

  /** Makes room for the tokens of a new text and notes which token stands where. */
  index(): void {
    const { text, tokens } = this;
    this.leansOnUnspaced = false;
    this.passedVeil = false;
    this.allowance = 4 * allowance + allowance * text.length;
    if (this.knowledge.length < tokens.count + 1) {
      this.knowledge = new Uint8Array(tokens.count * 2);
      this.memo = new Int32Array(tokens.count * 2);
    }
    if (this.tokenAt.length < text.length + 1) {
      this.tokenAt = new Int32Array(text.length * 2 + 1);
      this.reach = new Int32Array(text.length * 2 + 1);
    }
    let at = 0;
    for (let token = 0; token < tokens.count; token++) {
      const from = tokens.from[token] ?? 0;
      for (; at < from; at++) this.tokenAt[at] = token - 1;
    }
    for (; at <= text.length; at++) this.tokenAt[at] = tokens.count - 1;
  }

  /** Takes up to so many steps from what a text of this length may spend on guesses, and says how many it got. */
  spend(steps: number): number {
    const got = Math.min(steps, this.allowance);
    this.allowance -= got;
    return got;
  }

  /** Gives back steps that were not needed. */
  refund(steps: number): void {
    this.allowance += steps;
  }

  fromOf(token: number): number {
    return this.tokens.from[token] ?? 0;
  }

  toOf(token: number): number {
    return this.tokens.to[token] ?? 0;
  }

  isWord(token: number): boolean {
    return token >= 0 && token < this.tokens.count && this.tokens.kind[token] === TokenKind.word;
  }

  isUnspaced(token: number): boolean {
    return token >= 0 && token < this.tokens.count && this.tokens.kind[token] === TokenKind.unspaced;
  }

  isUnknown(token: number): boolean {
    return this.isWord(token) && this.knowledge[token] === Knowledge.unknown;
  }

  /** A token of one grapheme, or of one letter over and over: oo. */
  isSingle(token: number): boolean {
    if (!this.isWord(token) && !this.isUnspaced(token)) return false;
    const to = this.toOf(token);
    const { units, kinds } = this.text;
    const from = this.fromOf(token);
    const drawnOut = kinds[from] === CharacterClass.latin ? units[from] : -1;
    for (let at = from + 1; at < to; at++)
      if (units[at] !== drawnOut && this.table.extends[units[at] ?? 0] === 0) return false;
    return true;
  }
}
