import { type DisguiseTable, letterBit } from './disguise-table.js';
import type { Trie } from './trie.js';

/** Nothing can follow, and anything. */
export const dead = 0;
export const anything = -1;

/** Two letters among others; several share a bit. */
export const pairBit = (first: number, second: number): number => 1 << ((first * 5 + second * 11) & 31);

/** What may follow a token in a disguised word, gathered while all readings of the token are walked. */
export class OnwardLetters {
  /**
   * `dead` where the token is no disguised word and begins none, whatever follows, so that nothing is found from its
   * beginning on; otherwise the letters that may follow it, each as `letterBit`, or `anything`.
   */
  letters: number = dead;
  /** The first two letters of those that follow, each two as `pairBit`, or `anything`. */
  pairs: number = dead;

  constructor(private readonly disguise: Pick<DisguiseTable, 'latinBits'>) {}

  clear(): void {
    this.letters = dead;
    this.pairs = dead;
  }

  addAnything(): void {
    this.letters = anything;
    this.pairs = anything;
  }

  /** Adds what follows a node at which a reading has come to the end of its token; `last`: the letter before. */
  addChildren(tree: Trie, node: number, last: number): void {
    this.letters |= letterBit(last);
    for (let child = tree.firstChild(node); child !== 0; child = tree.nextSibling(child)) {
      const unit = tree.unitOf(child);
      this.letters |= letterBit(unit) | this.disguise.latinBits(unit);
      for (let next = tree.firstChild(child); next !== 0; next = tree.nextSibling(next))
        this.pairs |= pairBit(unit, tree.unitOf(next));
      // The last letter again, and then this one.
      this.pairs |= pairBit(last, unit);
    }
  }
}
