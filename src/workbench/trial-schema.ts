import { z } from 'zod';
import { match, verdict } from '../assessment.js';
import { postSchema } from '../post.js';

export const mostTrialPosts = 50;

export const trialRequestSchema = z
  .strictObject({
    concept: z
      .string()
      .min(1)
      .max(65_536)
      .describe('The concept as a file of the lexicon would hold it, in YAML.'),
    path: z
      .string()
      .max(140)
      .regex(
        /^(taxa|commodities|codewords|intents|contexts)\/[a-z0-9]+(-[a-z0-9]+)*$/,
        'a path is taxa, commodities, codewords, intents or contexts, a slash, and a name with hyphens',
      )
      .optional()
      .describe(
        'Where it would stand; its folder says what kind of concept it is. That of a concept of the lexicon tries a ' +
          'change to it. Default: codewords/draft.',
      ),
    posts: z.array(postSchema).max(mostTrialPosts).optional().describe('Posts to judge with and without it.'),
  })
  .meta({ id: 'TrialRequest', description: 'A draft of a concept, and posts to try it on.' });

export const trialResponseSchema = z
  .strictObject({
    usable: z
      .boolean()
      .describe('Whether the draft has the form of a concept; without it nothing can be tried.'),
    replaces: z
      .boolean()
      .describe('Whether the lexicon has a concept at this path, which the draft stood for.'),
    problems: z
      .array(
        z.strictObject({
          line: z.number().int().describe('In the draft, from 1.'),
          column: z.number().int(),
          message: z.string(),
        }),
      )
      .describe('What a check of the lexicon would say of the draft.'),
    results: z
      .array(
        z.strictObject({
          id: z.string().optional(),
          before: verdict,
          after: verdict.describe('As if the draft counted, whatever its status.'),
          changed: z.boolean().describe('Whether risk, action or the first category differ.'),
          matches: z
            .array(
              match.extend({ counted: z.boolean().describe('Whether it counts after all else is weighed.') }),
            )
            .describe('What the draft finds.'),
        }),
      )
      .describe('In the order of the posts; none for a draft that is not usable.'),
    versions: z.strictObject({ engine: z.string(), lexicon: z.string() }),
  })
  .meta({ id: 'TrialResponse', description: 'What is wrong with a draft, and what it would change.' });

export type TrialRequest = z.infer<typeof trialRequestSchema>;
export type TrialResponse = z.infer<typeof trialResponseSchema>;
export type TrialResult = TrialResponse['results'][number];
