import { z } from 'zod';
import { assessmentSchema } from '../../assessment.js';
import { cardSchema } from '../../card/card-schema.js';
import { postSchema } from '../../post.js';

export const enrichRequestSchema = postSchema
  .extend({
    reviewerLanguage: z
      .string()
      .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$/, 'a language is a BCP 47 tag, such as th or zh-Hant')
      .max(35)
      .optional()
      .describe('BCP 47 tag of the language to write the card in; where there is no text in it, English.'),
  })
  .meta({ id: 'EnrichRequest', description: 'A post, and who will read the card.' });

export const enrichedSchema = assessmentSchema
  .extend({ card: cardSchema })
  .meta({ id: 'Enriched', description: 'The assessment, and the card of the reviewer.' });

export type EnrichRequest = z.infer<typeof enrichRequestSchema>;
