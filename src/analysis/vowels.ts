/** Folded Latin and Cyrillic ones, which writers leave out. */
export const vowels = 'aeiouаеиоуыэюяєі';
