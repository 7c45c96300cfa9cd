/** Taken by every command that reads a lexicon. */
export const lexiconOption = {
  lexicon: {
    type: 'string',
    value: 'DIR',
    about: 'another lexicon than the one shipped, or than LEXICON_DIR and LEXICON_DIRS say',
  },
} as const;
