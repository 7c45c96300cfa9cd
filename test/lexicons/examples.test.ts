import { describe, expect, test } from 'vitest';
import { createDetector } from '../../src/detector.js';
import { createExampleReader, type ReadExample } from '../../src/lexicon/checks/example-reader.js';
import { compileLexicon } from '../../src/lexicon/compile.js';
import type { Concept } from '../../src/lexicon/lexicon.js';
import { readLexicon } from '../../src/lexicon/read.js';
import { createFinders } from '../../src/matching/finders.js';
import { lexiconDirectory } from '../support/lexicon-directory.js';

/** Every example of every concept and finding: alone, since others could find or hide it, and in the whole lexicon. */

const lexicon = readLexicon(lexiconDirectory);
/** Without the bulk names of species, which are concepts too and would be read once for each. */
const tablesAlone = new Map(
  [...lexicon.tables].filter(([name]) => !/^(taxa|taxon-|common-names)/.test(name)),
);
const compiled = compileLexicon(lexicon);
const readTogether = createExampleReader(lexicon, createFinders(lexicon, compiled));
const detector = createDetector(lexicon);

function createReaderAlone(concept: Concept): ReadExample {
  const alone = { ...lexicon, tables: tablesAlone, concepts: [concept] };
  return createExampleReader(alone, createFinders(alone, compileLexicon(alone, compiled.table)));
}

/** The concept whose reader stands ready. One at a time: hundreds would take gigabytes. */
let ready: { concept: Concept; read: ReadExample } | undefined;

function readerAloneOf(concept: Concept): ReadExample {
  if (ready?.concept !== concept) ready = { concept, read: createReaderAlone(concept) };
  return ready.read;
}

function quotesFound(read: ReadExample, concept: Concept, text: string): string[] {
  return read(concept, text).found.map(({ start, end }) => text.slice(start, end));
}

for (const concept of lexicon.concepts) {
  describe(concept.id, () => {
    for (const { text, quotes } of concept.examples.match) {
      test(`${concept.id} matches: ${text}`, () => {
        expect(quotesFound(readerAloneOf(concept), concept, text), 'alone').toEqual(
          expect.arrayContaining(quotes),
        );
        expect(quotesFound(readTogether, concept, text), 'in the whole lexicon').toEqual(
          expect.arrayContaining(quotes),
        );
      });
    }
    for (const { text, why } of concept.examples.noMatch) {
      test(`${concept.id} does not match: ${text} (${why})`, () => {
        const counted = readTogether(concept, text).counted;
        expect(counted.map(({ start, end }) => text.slice(start, end))).toEqual([]);
      });
    }
  });
}

for (const finding of lexicon.findings) {
  describe(finding.id, () => {
    const surfaceOf = (surface: (typeof finding.examples.match)[number]['surface']) =>
      surface ?? finding.surfaces?.[0] ?? 'post';
    const rulesIn = (text: string, surface: (typeof finding.examples.match)[number]['surface']) => {
      const { findings, shadow } = detector.assess({ text, surface: surfaceOf(surface) });
      return [...findings, ...shadow].map(({ ruleId }) => ruleId);
    };

    for (const { text, surface } of finding.examples.match) {
      test(`${finding.id} holds: ${text}`, () => {
        expect(rulesIn(text, surface)).toContain(finding.id);
      });
    }
    for (const { text, surface, why } of finding.examples.noMatch) {
      test(`${finding.id} does not hold: ${text} (${why})`, () => {
        expect(rulesIn(text, surface)).not.toContain(finding.id);
      });
    }
  });
}
