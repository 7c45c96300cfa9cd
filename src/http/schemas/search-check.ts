import { z } from 'zod';
import { match, risks, versions } from '../../assessment.js';
import { offsetEncodings, surfaces } from '../../post.js';
import { interstitialSchema } from './interstitial.js';

export const interventions = ['none', 'advisory', 'block'] as const;
export const reasonCodes = ['none', 'possible-wildlife-trade', 'protected-wildlife-trade'] as const;

const query = z.string().min(1).max(1000).describe('What was typed into the search bar.');
const shared = {
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$/)
    .max(35)
    .optional()
    .describe(
      'BCP 47 tag, such as th or pt-BR, for the language of the message; where there is none in it, English.',
    ),
  surface: z.enum(surfaces).optional().describe('Default: search.'),
  include: z
    .enum(['matches'])
    .optional()
    .describe('Give the matched terms too. For back ends: a page that gets them can leak the word list.'),
  offsetEncoding: z
    .enum(offsetEncodings)
    .optional()
    .describe('Unit of start and end in the matches. Default: utf16.'),
};

export const searchParametersSchema = z.strictObject({ q: query, ...shared });

export const mostQueries = 100;

export const searchRequestSchema = z
  .strictObject({
    query: query.optional(),
    queries: z
      .array(query)
      .min(1)
      .max(mostQueries)
      .optional()
      .describe('Several at once, in place of `query`: suggestions, hashtags, related searches.'),
    ...shared,
  })
  .meta({ id: 'SearchRequest', description: 'Either `query` or `queries`.' });

export const searchResponseSchema = z
  .strictObject({
    intervention: z.enum(interventions).describe('What to do instead of, or before, showing results.'),
    reasonCode: z.enum(reasonCodes),
    interstitial: interstitialSchema.nullable().describe('What to show the person who searched.'),
    risk: z.enum(risks),
    score: z.number().min(0).max(1),
    matches: z.array(match).optional().describe('Only with include=matches.'),
    versions,
  })
  .meta({ id: 'SearchResponse' });

export const searchResultsSchema = z
  .strictObject({ results: z.array(searchResponseSchema).describe('In the order of the queries.') })
  .meta({ id: 'SearchResults', description: 'The answer to `queries`.' });

export type SearchParameters = z.infer<typeof searchParametersSchema>;
export type SearchRequest = z.infer<typeof searchRequestSchema>;
export type SearchResponse = z.infer<typeof searchResponseSchema>;
