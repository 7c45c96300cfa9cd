import { languages } from '../../../../src/lexicon/languages.js';

/** Languages that a message can be asked for in: those of the lexicon, but for Latin and emoji, which nobody searches in. */
export const messageLocales: readonly string[] = languages.filter((code) => code !== 'la' && code !== 'und');
