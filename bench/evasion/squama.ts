import { fileURLToPath } from 'node:url';
import type { Action, Strength } from '../../src/assessment.js';
import { createDetector } from '../../src/detector.js';
import { readLexicon } from '../../src/lexicon/read.js';
import type { Span } from './overlap-of.js';

/** An animal, plant, product or code that was found. */
export interface SubjectHit extends Span {
  readonly concept: string;
  readonly category: string;
  readonly strength: Strength;
  /** Whether anything had to be undone to find it. */
  readonly undone: boolean;
  readonly quote: string;
}

export interface SquamaReading {
  readonly hits: readonly SubjectHit[];
  readonly action: Action;
}

export interface Squama {
  readonly version: string;
  read(text: string): SquamaReading;
}

const subjects: ReadonlySet<string> = new Set(['taxon', 'commodity', 'codeword', 'emoji']);

/** The detector that serves, with the lexicon that it serves with. */
export function createSquama(): Squama {
  const lexicon = readLexicon(fileURLToPath(new URL('../../lexicons', import.meta.url)));
  const categories = new Map(
    lexicon.concepts.map((concept) => [concept.id, 'category' in concept ? concept.category : '']),
  );
  const detector = createDetector(lexicon);
  return {
    version: detector.versions.lexicon,
    read(text) {
      const { matches, verdict } = detector.assess({ text });
      const hits = matches
        .filter(({ term }) => subjects.has(term.kind))
        .map(({ start, end, term, strength, evasion, quote }) => ({
          start,
          end,
          concept: term.id,
          category: categories.get(term.id) ?? '',
          strength,
          undone: evasion.length > 0,
          quote,
        }));
      return { hits, action: verdict.recommendedAction };
    },
  };
}
