import type { z } from 'zod';
import type { Concept } from './lexicon.js';
import {
  normaliseCodeword,
  normaliseCommodity,
  normaliseContext,
  normaliseIntent,
  normaliseTaxon,
} from './normalise-concept.js';
import { fileOf, type Layer } from './overlay.js';
import { type ParsedFile, parseLayers } from './parse-file.js';
import {
  codewordConceptSchema,
  commodityConceptSchema,
  contextConceptSchema,
  intentConceptSchema,
  taxonConceptSchema,
} from './schema.js';

export type ParseConcept = (id: string, layers: readonly Layer[]) => ParsedFile<Concept>;

/** How a concept is read, by the folder that it stands in. */
export const conceptFolders: ReadonlyMap<string, ParseConcept> = new Map([
  ['taxa', conceptParser(taxonConceptSchema, normaliseTaxon)],
  ['commodities', conceptParser(commodityConceptSchema, normaliseCommodity)],
  ['codewords', conceptParser(codewordConceptSchema, normaliseCodeword)],
  ['intents', conceptParser(intentConceptSchema, normaliseIntent)],
  ['contexts', conceptParser(contextConceptSchema, normaliseContext)],
]);

function conceptParser<T extends z.ZodType>(
  schema: T,
  normalise: (id: string, file: string, entry: z.output<T>) => Concept,
): ParseConcept {
  return (id, layers) => {
    const { value, problems } = parseLayers(layers, schema);
    return { value: value === undefined ? undefined : normalise(id, fileOf(layers), value), problems };
  };
}
