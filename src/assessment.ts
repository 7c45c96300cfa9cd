import { z } from 'zod';
import { categories } from './category.js';

/** What the detector says about a post. The one definition of the answer: types, serialisers and OpenAPI come from it. */

export const risks = ['none', 'low', 'medium', 'high'] as const;
export const actions = ['allow', 'review', 'block'] as const;
export const strengths = ['weak', 'medium', 'strong'] as const;
export const statuses = ['experimental', 'test', 'stable', 'deprecated'] as const;
export const matchKinds = ['taxon', 'commodity', 'codeword', 'intent', 'context', 'emoji'] as const;

/** What is done with the thing that is traded. */
export const tradeEvidence = [
  'offer',
  'request',
  'swap',
  'price',
  'payment',
  'contact',
  'shipping',
  'secrecy',
  'avoidance',
] as const;

/** What a piece of evidence says. The first group speaks for trade, the second against. */
export const evidenceFor = [
  'taxon',
  'part',
  'product',
  'live-animal',
  'code',
  ...tradeEvidence,
  'evasion',
] as const;
export const evidenceAgainst = [
  'news',
  'conservation',
  'education',
  'negation',
  'zoo',
  'toy',
  'replica',
  'substitute',
  'colour',
  'brand',
  'game',
  'sport',
  'place',
  'person',
  'domestic',
  'food',
  'gemstone',
  'fossil',
  'stamp',
  'art',
  'software',
  'idiom',
  'papers',
] as const;
export const evidenceKinds = [...evidenceFor, ...evidenceAgainst] as const;

/** Every trick that can be undone; `evasion` of a match names those that were. */
export const evasions = [
  'misspelling',
  'look-alike',
  'leetspeak',
  'spacing',
  'punctuation',
  'invisible',
  'repetition',
  'masking',
  'case',
  'diacritics',
  'enclosed-letters',
  'upside-down',
  'reversed',
  'bidi',
  'emoji-substitution',
  'emoji-between',
  'homophone',
  'pinyin',
  'romanised',
  'compound',
  'encoding',
  'vowel-drop',
  'word-order',
  'number-code',
  'filler',
  'inflection',
  'split-character',
  'styled-letters',
] as const;

const probability = z.number().min(0).max(1);
const category = z.enum(categories);

export const listing = z.strictObject({
  scheme: z.string().describe('The list, such as CITES.'),
  value: z.string().describe('The entry in it, such as I, II or I/II.'),
  asOf: z.string().describe('Year and month of the list.'),
});

export const matchedTaxon = z
  .strictObject({
    scientificName: z.string(),
    rank: z.string(),
    commonName: z.string().optional(),
    relation: z.enum(['exact', 'one-of']).describe('Whether the term names this taxon, or one of several.'),
    listings: z.array(listing),
  })
  .meta({ id: 'MatchedTaxon' });

export const match = z
  .strictObject({
    field: z.string().describe('JSON pointer into the request.'),
    start: z.number().int().nonnegative().describe('First unit, in the offset encoding asked for.'),
    end: z.number().int().nonnegative().describe('One past the last unit.'),
    quote: z.string().describe('The field from start to end, as received.'),
    spans: z
      .array(z.strictObject({ start: z.number().int(), end: z.number().int() }))
      .optional()
      .describe('The pieces, when other words stand between the parts of the term.'),
    term: z.strictObject({
      id: z.string().describe('The concept, as its path in the lexicon.'),
      text: z.string().describe('The term as the lexicon writes it; empty where it is not published.'),
      language: z.string(),
      kind: z.enum(matchKinds),
      status: z.enum(statuses),
      tlp: z
        .enum(['amber'])
        .optional()
        .describe('The term is not published: its text is empty without the scope lexicon.'),
    }),
    strength: z.enum(strengths),
    evasion: z.array(z.enum(evasions)).describe('The disguises that were undone to find it.'),
    taxa: z.array(matchedTaxon),
  })
  .meta({ id: 'Match', description: 'A term found at a place.' });

export const finding = z
  .strictObject({
    ruleId: z.string(),
    title: z.string(),
    category,
    severity: z.enum(risks),
    matches: z.array(z.number().int()).describe('Indexes into matches.'),
    target: z.enum(['poster', 'commenter']).describe('Whose trade it is.'),
  })
  .meta({ id: 'Finding', description: 'A rule whose condition holds.' });

export const evidence = z
  .strictObject({
    kind: z.enum(evidenceKinds),
    polarity: z.enum(['for', 'against']),
    strength: z.enum(strengths),
    field: z.string().describe('JSON pointer into the request.'),
    matches: z.array(z.number().int()).describe('Indexes into matches.'),
    contribution: z.number().describe('What it moved the score by; negative when it lowered it.'),
    detail: z.string().optional().describe('What the evidence is, in a word, where no match can show it.'),
  })
  .meta({ id: 'Evidence', description: 'One reason for or against.' });

export const notEvaluated = z
  .strictObject({
    field: z.string(),
    start: z.number().int().optional(),
    end: z.number().int().optional(),
    reason: z.enum(['too-long', 'too-many', 'post-too-long', 'no-text']),
  })
  .meta({
    id: 'NotEvaluated',
    description: 'What was not looked at, so that a caller can fail open or closed.',
  });

export const verdict = z
  .strictObject({
    risk: z.enum(risks),
    score: probability.describe('Probability that this is a real offer of, or request for, wildlife.'),
    recommendedAction: z.enum(actions),
    categories: z.array(z.strictObject({ category, risk: z.enum(risks), score: probability })),
  })
  .meta({ id: 'Verdict' });

export const versions = z
  .strictObject({ api: z.string(), engine: z.string(), lexicon: z.string(), policy: z.string() })
  .meta({ id: 'Versions' });

export const detectedLanguage = z
  .strictObject({
    detected: z.string().describe('BCP 47; und when nothing could be told.'),
    supported: z.boolean(),
    coverage: z
      .enum(['reviewed', 'unreviewed', 'none'])
      .describe('Whether native speakers reviewed its words.'),
  })
  .meta({ id: 'DetectedLanguage' });

export const assessmentSchema = z
  .strictObject({
    id: z.string().optional(),
    verdict,
    findings: z.array(finding),
    evidence: z.array(evidence),
    matches: z.array(match),
    shadow: z
      .array(z.strictObject({ ruleId: z.string(), category, risk: z.enum(risks), matches: z.array(match) }))
      .describe('What experimental terms and findings would have added.'),
    language: detectedLanguage,
    notEvaluated: z.array(notEvaluated),
    versions,
  })
  .meta({ id: 'Assessment' });

export type Risk = (typeof risks)[number];
export type Action = (typeof actions)[number];
export type Strength = (typeof strengths)[number];
export type Status = (typeof statuses)[number];
export type MatchKind = (typeof matchKinds)[number];
export type EvidenceKind = (typeof evidenceKinds)[number];
export type Evasion = (typeof evasions)[number];
export type Match = z.infer<typeof match>;
export type MatchedTaxon = z.infer<typeof matchedTaxon>;
export type Finding = z.infer<typeof finding>;
export type Evidence = z.infer<typeof evidence>;
export type NotEvaluated = z.infer<typeof notEvaluated>;
export type Verdict = z.infer<typeof verdict>;
export type Versions = z.infer<typeof versions>;
export type Assessment = z.infer<typeof assessmentSchema>;
