import { fileURLToPath } from 'node:url';

/** The lexicon of the service. */
export const lexiconDirectory = fileURLToPath(new URL('../../lexicons', import.meta.url));
