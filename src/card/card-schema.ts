import { z } from 'zod';
import { evasions, evidenceKinds, matchedTaxon, risks, strengths } from '../assessment.js';
import { questionKinds } from './card-texts-schema.js';

const matches = z.array(z.number().int()).describe('Indexes into matches.');

const cardEvidence = z.strictObject({
  kind: z.enum(evidenceKinds),
  label: z.string().describe('The kind, in the language of the reviewer.'),
  strength: z.enum(strengths).describe('Of the strongest.'),
  contribution: z.number().describe('What all of the kind moved the score by.'),
  quotes: z.array(z.string()),
  matches,
});

export const cardSchema = z
  .strictObject({
    language: z.string().describe('The language that the card is written in.'),
    headline: z.string(),
    explanation: z.string().describe('Why it was flagged, and what speaks against it.'),
    recommendation: z.string().describe('What the recommended action means.'),
    priority: z.number().int().min(0).max(100).describe('Which to look at first: 100 is the most urgent.'),
    risk: z.enum(risks),
    highlights: z
      .array(
        z.strictObject({
          field: z.string().describe('JSON pointer into the request.'),
          spans: z.array(
            z.strictObject({
              start: z.number().int().nonnegative(),
              end: z.number().int().nonnegative(),
              quote: z.string(),
              match: z.number().int().describe('Index into matches.'),
              kind: z.enum(evidenceKinds).optional(),
              label: z.string().optional(),
              polarity: z.enum(['for', 'against']).optional(),
              evasion: z.array(z.enum(evasions)),
            }),
          ),
        }),
      )
      .describe('What to mark, field by field, in the offset encoding asked for.'),
    taxa: z
      .array(matchedTaxon.extend({ matches }))
      .describe('The species that may be meant, each once, with their listings.'),
    evidence: z.array(cardEvidence).describe('What speaks for trade, by kind.'),
    counterEvidence: z.array(cardEvidence).describe('What speaks against it, by kind.'),
    policyCodes: z
      .strictObject({
        dsa: z
          .array(z.strictObject({ category: z.string(), keyword: z.string() }))
          .describe('Of the EU DSA Transparency Database.'),
        ozone: z.array(z.string()).describe('Report reasons of Ozone (AT Protocol).'),
        automatedDetection: z
          .boolean()
          .describe('For `automated_detection` of a statement of reasons: always, since a machine found it.'),
      })
      .describe(
        'Codes for the forms that a decision may have to be filed in; empty where nothing was found.',
      ),
    questions: z
      .array(z.strictObject({ id: z.enum(questionKinds), text: z.string() }))
      .describe('What to look into before deciding.'),
    notice: z
      .strictObject({
        language: z.string().describe('That of the post, where there is a text in it.'),
        subject: z.string(),
        body: z.string(),
        appeal: z.string().describe('How to contest it.'),
      })
      .nullable()
      .describe('A draft of what to tell the poster; null where nothing is recommended.'),
    preserve: z.array(z.string()).describe('What to keep as evidence before it is taken down.'),
  })
  .meta({ id: 'Card', description: 'What a person who reviews the post needs to see.' });

export type Card = z.infer<typeof cardSchema>;
export type CardEvidence = z.infer<typeof cardEvidence>;
