import { z } from 'zod';
import { actions, matchKinds } from '../../assessment.js';
import { categories } from '../../category.js';
import { languages } from '../../lexicon/languages.js';
import { surfaces } from '../../post.js';
import { lexiconSchema, lexiconTermSchema, origins } from '../../workbench/catalogue-schemas.js';

const filter = {
  language: z.enum(languages).optional().describe('BCP 47; la for Latin, und for emoji.'),
  category: z.enum(categories).optional(),
  kind: z.enum(matchKinds).optional(),
  origin: z
    .enum(origins)
    .optional()
    .describe('Whether the term was written by hand or stands in a table of species.'),
  q: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe(
      'Part of the term, or of the id or title of its concept, in upper or lower case; what fits best comes first.',
    ),
};

export const termsParametersSchema = z.strictObject({
  ...filter,
  cursor: z.string().max(64).optional().describe('`nextCursor` of the page before.'),
  limit: z.int().min(1).max(500).optional().describe('Terms a page. Default: 100.'),
});

export const exportParametersSchema = z.strictObject({
  ...filter,
  format: z.enum(['json', 'csv']).optional().describe('Default: json.'),
  surface: z
    .enum(surfaces)
    .optional()
    .describe('Only the terms that the policy of this surface acts on when they are all the text there is.'),
});

export const conceptParametersSchema = z.strictObject({
  folder: z.enum(['taxa', 'commodities', 'codewords', 'intents', 'contexts']),
  name: z.string().regex(/^[a-z0-9-]{1,120}$/, 'a name has small letters, digits and hyphens'),
});

export const lexiconTermsSchema = z
  .strictObject({
    version: z.string(),
    total: z.number().int().describe('Terms that the filter leaves.'),
    terms: z.array(lexiconTermSchema),
    nextCursor: z.string().nullable().describe('For the next page; null on the last.'),
  })
  .meta({ id: 'LexiconTerms' });

export const lexiconExportSchema = z
  .strictObject({
    version: z.string(),
    sources: lexiconSchema.shape.sources,
    terms: z.array(
      lexiconTermSchema.extend({
        sources: z.array(z.string()).describe('Ids of the sources.'),
        action: z
          .enum(actions)
          .optional()
          .describe('With `surface`: what the policy recommends for the term alone.'),
      }),
    ),
  })
  .meta({ id: 'LexiconExport' });

export type TermsParameters = z.infer<typeof termsParametersSchema>;
export type ExportParameters = z.infer<typeof exportParametersSchema>;
export type ConceptParameters = z.infer<typeof conceptParametersSchema>;
export type LexiconTerms = z.infer<typeof lexiconTermsSchema>;
