import { fileURLToPath } from 'node:url';
import { createDetector, type Detector } from '../../src/detector.js';
import { readLexicon } from '../../src/lexicon/read.js';

let made: Detector | undefined;

/** The detector of the embedded lexicon, the one that serves; made once for a test file, since compiling takes a second. */
export function embeddedDetector(): Detector {
  made ??= createDetector(readLexicon(fileURLToPath(new URL('../../lexicons', import.meta.url))));
  return made;
}
