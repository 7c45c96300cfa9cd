import { z } from 'zod';
import { evasions, match, risks, strengths } from '../assessment.js';
import { offsetEncodings, postSchema, surfaces } from '../post.js';

export const tokenKinds = ['word', 'unspaced', 'emoji'] as const;
export const outcomes = [
  'counted',
  'outweighed',
  'other-language',
  'exception',
  'cancelled',
  'context',
  'no-target',
  'needs-not-met',
] as const;

const start = z.number().int().nonnegative().describe('First unit in the text as received.');
const end = z.number().int().nonnegative().describe('One past the last unit.');
const quote = z.string().describe('The text as received from start to end.');

export const textSchema = z
  .strictObject({
    text: z.string().min(1).max(2_000),
    surface: z.enum(surfaces).optional().describe('Default: post.'),
    language: postSchema.shape.language,
    offsetEncoding: z.enum(offsetEncodings).optional().describe('Unit of start and end. Default: utf16.'),
  })
  .meta({ id: 'AnalyzeRequest', description: 'A text to take apart.' });

export const analysedMatch = match
  .omit({ field: true })
  .extend({
    exception: z.boolean().describe('Whether it is a phrase in which its concept is not meant.'),
    outcome: z
      .enum(outcomes)
      .describe(
        'What became of it. outweighed: another reading of the same letters stands; other-language: counter-evidence ' +
          'in a language that the text does not show; exception: it took matches of its own concept away; cancelled: ' +
          'an exception or a context took it away; context: it speaks against others; no-target: a context with ' +
          'nothing in its reach; needs-not-met: what it needs does not stand near it.',
      ),
    by: z.array(z.number().int()).describe('Indexes of the matches that decided so.'),
    targets: z.array(z.number().int()).describe('Of a context: the matches it speaks against.'),
    needs: z.string().optional().describe('What it needs near it.'),
  })
  .meta({ id: 'AnalyzedMatch' });

export const analysisSchema = z
  .strictObject({
    filters: z
      .array(
        z.strictObject({
          name: z.string(),
          text: z.string().describe('The text after this step.'),
          changed: z.boolean(),
        }),
      )
      .describe('The char filters, in order.'),
    folded: z.strictObject({
      text: z.string().describe('One small letter for each, without marks, as terms are looked for.'),
      native: z.string().describe('The same with its marks.'),
    }),
    tokens: z.array(
      z.strictObject({
        start,
        end,
        quote,
        text: z.string().describe('As folded.'),
        kind: z.enum(tokenKinds).describe('unspaced: a run of a script that puts no spaces between words.'),
        sentence: z.number().int().describe('Number of its sentence, from 0.'),
      }),
    ),
    readings: z
      .array(
        z.strictObject({
          start,
          end,
          quote,
          word: z.string().describe('The word of the lexicon; empty where it is not published.'),
          evasion: z.array(z.enum(evasions)),
          sureness: z.enum(strengths),
        }),
      )
      .describe('Which words of the lexicon stand where, and what had to be undone to read them.'),
    matches: z.array(analysedMatch).describe('Terms that the readings make, and what became of each.'),
    verdict: z.strictObject({ risk: z.enum(risks), score: z.number() }),
    language: z.string().describe('As detected.'),
    languagesShown: z.array(z.string()).describe('Languages whose counter-evidence is believed.'),
    versions: z.strictObject({ engine: z.string(), lexicon: z.string() }),
  })
  .meta({ id: 'Analysis', description: 'A text at each stage, from the letters to what counts.' });

export type TextToAnalyze = z.infer<typeof textSchema>;
export type AnalyzedMatch = z.infer<typeof analysedMatch>;
export type Analysis = z.infer<typeof analysisSchema>;
export type Outcome = (typeof outcomes)[number];
