import { createCharacterTable, foldAction } from '../../src/analysis/character-table.js';

const table = createCharacterTable(new Map());

/** A word as the engine folds it: compatibility form, lower case, no marks on Latin, Greek and Cyrillic letters. */
export function foldWord(word: string): string {
  let folded = '';
  for (const character of word.normalize('NFC')) {
    if (character.length > 1) return '';
    const unit = character.charCodeAt(0);
    const to = table.fold[unit] ?? 0;
    if (to > foldAction.surrogate) folded += String.fromCharCode(to);
    else if (to === foldAction.expand) folded += table.expand(unit);
  }
  return folded;
}
