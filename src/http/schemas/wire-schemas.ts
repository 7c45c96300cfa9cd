import { z } from 'zod';
import * as answer from '../../assessment.js';
import { cardSchema } from '../../card/card-schema.js';
import * as question from '../../post.js';
import { analysedMatch, analysisSchema, textSchema } from '../../workbench/analysis-schema.js';
import { lexiconConceptSchema, lexiconSchema, lexiconTermSchema } from '../../workbench/catalogue-schemas.js';
import { trialRequestSchema, trialResponseSchema } from '../../workbench/trial-schema.js';
import { batchEnvelopeSchema, batchRequestSchema, batchResponseSchema, streamLineSchema } from './batch.js';
import { enrichedSchema, enrichRequestSchema } from './enrich.js';
import { interstitialSchema } from './interstitial.js';
import {
  conceptParametersSchema,
  exportParametersSchema,
  lexiconExportSchema,
  lexiconTermsSchema,
  termsParametersSchema,
} from './lexicon.js';
import { healthSchema, reloadedSchema, versionSchema } from './operations.js';
import { problemSchema } from './problem.js';
import {
  searchParametersSchema,
  searchRequestSchema,
  searchResponseSchema,
  searchResultsSchema,
} from './search-check.js';

/**
 * Everything that crosses the wire, as JSON Schema (draft 2020-12, which is that of OpenAPI 3.1), made from the zod
 * schemas. Those with an id are named once and referred to: Fastify compiles them, and they are the components of
 * the OpenAPI document.
 */

const named = [
  question.postSchema,
  question.remark,
  question.medium,
  question.price,
  question.author,
  answer.assessmentSchema,
  answer.verdict,
  answer.finding,
  answer.evidence,
  answer.match,
  answer.matchedTaxon,
  answer.notEvaluated,
  answer.detectedLanguage,
  answer.versions,
  enrichRequestSchema,
  enrichedSchema,
  cardSchema,
  batchRequestSchema,
  batchEnvelopeSchema,
  batchResponseSchema,
  streamLineSchema,
  searchRequestSchema,
  searchResponseSchema,
  searchResultsSchema,
  interstitialSchema,
  textSchema,
  analysisSchema,
  analysedMatch,
  trialRequestSchema,
  trialResponseSchema,
  lexiconSchema,
  lexiconTermSchema,
  lexiconTermsSchema,
  lexiconConceptSchema,
  lexiconExportSchema,
  healthSchema,
  versionSchema,
  reloadedSchema,
  problemSchema,
];

export type JsonSchema = z.core.JSONSchema.BaseSchema & { $id: string };

export const wireSchemas: readonly JsonSchema[] = name(named);

/** Query parameters stand in the routes themselves, since OpenAPI lists them one by one. */
export const searchParameters = parameters(searchParametersSchema);
export const termsParameters = parameters(termsParametersSchema);
export const exportParameters = parameters(exportParametersSchema);
export const conceptParameters = parameters(conceptParametersSchema);

/** A reference to a named schema, checked when the module loads. */
export function ref(id: string): { $ref: string } {
  if (!wireSchemas.some((schema) => schema.$id === id)) throw new Error(`There is no schema named ${id}`);
  return { $ref: `${id}#` };
}

function name(schemas: readonly z.ZodType[]): JsonSchema[] {
  const registry = z.registry<{ id: string }>();
  for (const schema of schemas) {
    const id = schema.meta()?.id;
    if (id === undefined) throw new Error('A schema on the wire has no id');
    registry.add(schema, { id });
  }
  const { schemas: documents } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (id) => id,
  });
  return Object.entries(documents).map(([$id, document]) => ({ ...withoutDialect(document), $id }));
}

function parameters(schema: z.ZodType) {
  return withoutDialect(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }));
}

function withoutDialect<T extends { $schema?: unknown }>({ $schema, ...document }: T): Omit<T, '$schema'> {
  return document;
}
