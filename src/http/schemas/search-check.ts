import { z } from 'zod';
import { match, risks, versions } from '../../assessment.js';
import { surfaces } from '../../post.js';
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
    .describe('BCP 47 tag for the language of the message; where there is none in it, English.'),
  surface: z.enum(surfaces).optional().describe('Default: search.'),
  include: z
    .enum(['matches'])
    .optional()
    .describe('Give the matched terms too. For back ends: a page that gets them can leak the word list.'),
};

export const searchParametersSchema = z.strictObject({ q: query, ...shared });

export const searchRequestSchema = z.strictObject({ query, ...shared }).meta({ id: 'SearchRequest' });

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

export type SearchParameters = z.infer<typeof searchParametersSchema>;
export type SearchRequest = z.infer<typeof searchRequestSchema>;
export type SearchResponse = z.infer<typeof searchResponseSchema>;
