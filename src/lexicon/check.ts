import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { checkDates } from './checks/check-dates.js';
import { checkDuplicates } from './checks/check-duplicates.js';
import { checkEdgeSymbols } from './checks/check-edge-symbols.js';
import { checkExamples } from './checks/check-examples.js';
import { checkInnocentSenses } from './checks/check-innocent-senses.js';
import { checkMatching } from './checks/check-matching.js';
import { checkReferences } from './checks/check-references.js';
import { checkScripts } from './checks/check-scripts.js';
import { checkShortTerms } from './checks/check-short-terms.js';
import { checkSpelling } from './checks/check-spelling.js';
import { checkStatus } from './checks/check-status.js';
import { createExampleReader } from './checks/example-reader.js';
import type { LexiconFault } from './checks/lexicon-fault.js';
import type { Concept, LexiconDraft } from './lexicon.js';
import type { Problem } from './lexicon-error.js';
import { createLayerLocator, type ReadLayer } from './merge-layers.js';
import { labelOf, layersOf, type Overlay } from './overlay.js';
import type { LexiconFiles } from './read.js';
import type { LexiconSnapshot } from './snapshot.js';

/** Everything that the form of a single file cannot tell: names that lead nowhere, words that stand twice or cannot work. */
export function checkLexicon(lexicon: LexiconDraft, files: LexiconFiles, today: Date): Problem[] {
  return locateFaults(findFaults(lexicon, lexicon.concepts, today, true), files, []);
}

/**
 * The same for what an operator lays over the lexicon, which itself was checked before it was published: only concepts
 * that an overlay adds or changes are looked for in texts, and only what stands in an overlay is told.
 */
export function checkOverlays(lexicon: LexiconDraft, snapshot: LexiconSnapshot, today: Date): Problem[] {
  const { files, overlays } = snapshot;
  const names = new Set(overlays.flatMap((overlay) => [...overlay.files.keys()]));
  const touched = lexicon.concepts.filter(({ id }) => names.has(`${id}.yaml`));
  const own = new Set(
    overlays.flatMap(({ directory, files: over }) =>
      [...over.keys()].map((name) => labelOf(directory, name)),
    ),
  );
  return locateFaults(findFaults(lexicon, touched, today, false), files, overlays).filter(({ file }) =>
    own.has(file),
  );
}

/** `isPublished`: of what is published more is asked for than of an operator's own words: examples, and sources. */
function findFaults(
  lexicon: LexiconDraft,
  looked: readonly Concept[],
  today: Date,
  isPublished: boolean,
): LexiconFault[] {
  const whole = lexicon.policy && { ...lexicon, policy: lexicon.policy };
  const read = whole && looked.length > 0 ? createExampleReader(whole) : undefined;
  return [
    ...checkReferences(lexicon),
    ...checkSpelling(lexicon),
    ...checkScripts(lexicon),
    ...checkDuplicates(lexicon),
    ...checkShortTerms(lexicon),
    ...checkEdgeSymbols(lexicon),
    ...checkExamples({ ...lexicon, concepts: [...looked] }),
    ...checkDates(lexicon, today),
    ...(whole && read ? checkMatching(whole, looked, read) : []),
    ...(isPublished ? checkStatus(lexicon) : []),
    ...(isPublished && read ? looked.flatMap((concept) => checkInnocentSenses(concept, read)) : []),
  ];
}

function locateFaults(
  faults: readonly LexiconFault[],
  files: LexiconFiles,
  overlays: readonly Overlay[],
): Problem[] {
  const locators = new Map<string, ReturnType<typeof createLayerLocator>>();
  return faults.map(({ file, path, message }) => {
    const locate = locators.get(file) ?? createLayerLocator(readLayers(file, files, overlays));
    locators.set(file, locate);
    return { ...locate(path), message };
  });
}

function readLayers(file: string, files: LexiconFiles, overlays: readonly Overlay[]): ReadLayer[] {
  const overlay = overlays.find(({ directory, files: own }) =>
    [...own.keys()].some((name) => labelOf(directory, name) === file),
  );
  const name = overlay === undefined ? file : file.slice(labelOf(overlay.directory, '').length);
  return layersOf(name, files, overlays).map((layer) => ({
    ...layer,
    data: load(layer.text, { schema: FAILSAFE_SCHEMA }),
  }));
}
