/** Languages in which the lexicon has terms: BCP 47, with `la` for scientific and pharmacy Latin and `und` for emoji. */
export const languages = [
  'en', 'zh-Hans', 'zh-Hant', 'th', 'vi', 'id', 'ms', 'fil', 'my', 'km', 'lo', 'ja', 'ko', 'hi', 'hi-Latn',
  'ur', 'bn', 'ne', 'ta', 'ar', 'fa', 'tr', 'sw', 'am', 'ha', 'af', 'es', 'pt', 'fr', 'de', 'it', 'ru', 'uk',
  'pl', 'nl', 'cs', 'hu', 'ro', 'el', 'sv', 'mg', 'si', 'te', 'zu', 'kk', 'mn', 'la', 'und',
] as const;

export type Language = (typeof languages)[number];
