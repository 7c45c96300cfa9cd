import { z } from 'zod';
import { evidenceAgainst, evidenceKinds, risks, statuses, strengths, tradeEvidence } from '../assessment.js';
import { categories } from '../category.js';
import { surfaces } from '../post.js';
import { languages } from './languages.js';

/** The form of every file in `lexicons/`. Scalars are strings throughout (YAML failsafe): `no` stays Norwegian. */

const language = z.enum(languages);
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD');
const month = z.string().regex(/^\d{4}(-\d{2})?$/, 'a listing date is written YYYY or YYYY-MM');
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const count = z.string().regex(/^\d+$/, 'a whole number').transform(Number);
const conceptId = z
  .string()
  .regex(/^(taxa|commodities|codewords|intents|contexts)\/[a-z0-9-]+$/, 'a concept id is <folder>/<file>');

/** Who may see a term, after the Traffic Light Protocol: amber ones match, and are shown to nobody without the right to. */
export const lights = ['clear', 'amber'] as const;

/** What else must stand near a term before it counts at all; see lexicons/README.md. */
export const needs = ['wildlife', 'taxon', 'trade', 'wildlife-or-offer', 'wildlife-and-trade'] as const;

const longTerm = z.strictObject({
  text: z.string().min(1),
  strength: z.enum(strengths).optional(),
  needs: z.enum([...needs, 'nothing']).optional(),
  fuzzy: flag.optional(),
  inflect: flag.optional(),
  caseSensitive: flag.optional(),
  status: z.enum(statuses).optional(),
  source: z.string().optional(),
  region: z.string().optional(),
  firstSeen: z.string().optional(),
  means: z.string().optional(),
  note: z.string().optional(),
  tlp: z.enum(lights).optional(),
});

export const termSchema = z.union([
  z
    .string()
    .min(1)
    .transform((text): z.output<typeof longTerm> => ({ text })),
  longTerm,
]);

const byLanguage = <T extends z.ZodType>(value: T) => z.partialRecord(language, z.array(value).min(1));

const matchExample = z.strictObject({
  text: z.string().min(1),
  quotes: z.array(z.string().min(1)).min(1),
  note: z.string().optional(),
});
const noMatchExample = z.strictObject({ text: z.string().min(1), why: z.string().min(1) });

export const taxonSchema = z.strictObject({
  name: z.string().min(1),
  rank: z.enum([
    'kingdom',
    'class',
    'order',
    'suborder',
    'family',
    'subfamily',
    'tribe',
    'genus',
    'species',
    'subspecies',
  ]),
  commonName: z.string().optional(),
  relation: z.enum(['exact', 'one-of']),
  cites: z
    .string()
    .regex(/^(none|I{1,3}(\/(II|III|NC))*)$/, 'a CITES listing such as I, II, III, I/II or none'),
  asOf: month,
});

const common = {
  title: z.string().min(1),
  description: z.string().regex(/^Detects /, 'a description starts with "Detects "'),
  status: z.enum(statuses),
  sources: z.array(z.string().regex(slug)).min(1),
  added: day,
  tlp: z.enum(lights).optional(),
  terms: byLanguage(termSchema),
  exceptions: byLanguage(z.string().min(1)).optional(),
  falsePositives: z.array(z.string()).optional(),
  examples: z.strictObject({
    match: z.array(matchExample).min(1),
    noMatch: z.array(noMatchExample).min(1),
  }),
};

/** `protection` bounds the risk: strict = trade banned or CITES I; regulated = lawful in some places; none = unlisted. */
const protection = z.enum(['strict', 'regulated', 'none', 'unknown']);

const subject = {
  category: z.enum(categories),
  protection,
  taxa: z.array(taxonSchema).optional(),
  needs: z.enum(needs).optional(),
};

export const taxonConceptSchema = z.strictObject({ ...common, ...subject });

/** `evidence: live-animal` and `category: general-wildlife` with `needs: taxon` take their category from the taxon near them. */
export const commodityConceptSchema = z.strictObject({
  ...common,
  ...subject,
  evidence: z.enum(['part', 'product', 'live-animal']),
});

export const codewordConceptSchema = z.strictObject({
  ...common,
  ...subject,
  evidence: z.enum(['part', 'product', 'live-animal', 'taxon', 'code']),
  means: z.string().min(1),
});

export const intentConceptSchema = z.strictObject({
  ...common,
  evidence: z.enum(tradeEvidence),
  strength: z.enum(strengths).optional(),
});

export const scopes = ['phrase', 'near', 'sentence', 'post'] as const;

export const contextConceptSchema = z.strictObject({
  ...common,
  evidence: z.enum(evidenceAgainst),
  scope: z.enum(scopes),
  near: z.strictObject({ side: z.enum(['before', 'after', 'either']), within: count }).optional(),
  targets: z
    .array(z.union([z.enum(['taxa', 'commodities', 'codewords', 'intents']), z.enum(categories), conceptId]))
    .optional(),
  effect: z.enum(['cancel', 'lower']),
  /** It counts only in a sentence that ends with a question mark. */
  asked: flag.optional(),
  strength: z.enum(strengths).optional(),
});

/** One thing that must be there: evidence of a kind, optionally no weaker than `strength`, optionally by whom. */
const evidenceTest = z.strictObject({
  evidence: z.union([z.enum(evidenceKinds), z.array(z.enum(evidenceKinds)).min(1)]),
  strength: z.enum(strengths).optional(),
  concept: z.union([conceptId, z.array(conceptId)]).optional(),
});
export type EvidenceTest = z.infer<typeof evidenceTest>;

export type Condition =
  | EvidenceTest
  | { allOf: Condition[] }
  | { anyOf: Condition[] }
  | { near: { within: number; of: EvidenceTest[] } };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    evidenceTest,
    z.strictObject({ allOf: z.array(conditionSchema).min(1) }),
    z.strictObject({ anyOf: z.array(conditionSchema).min(1) }),
    z.strictObject({ near: z.strictObject({ within: count, of: z.array(evidenceTest).min(2) }) }),
  ]),
);

export const findingSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().regex(/^Detects /, 'a description starts with "Detects "'),
  status: z.enum(statuses),
  added: day,
  severity: z.enum(risks),
  surfaces: z.array(z.enum(surfaces)).min(1).optional(),
  when: conditionSchema,
  unless: z.array(z.enum(evidenceAgainst)).optional(),
  falsePositives: z.array(z.string()).optional(),
  examples: z.strictObject({
    match: z.array(z.strictObject({ text: z.string().min(1), surface: z.enum(surfaces).optional() })).min(1),
    noMatch: z
      .array(
        z.strictObject({
          text: z.string().min(1),
          surface: z.enum(surfaces).optional(),
          why: z.string().min(1),
        }),
      )
      .min(1),
  }),
});

export const sourceSchema = z.strictObject({
  title: z.string().min(1),
  url: z.string().optional(),
  licence: z.string().min(1),
  read: day,
  /** The most that a word may be that rests on it alone. */
  status: z.enum(['test']).optional(),
});
export const sourcesSchema = z.record(z.string().regex(slug), sourceSchema);

export type TermEntry = z.infer<typeof termSchema>;
export type TaxonEntry = z.infer<typeof taxonSchema>;
export type TaxonConcept = z.infer<typeof taxonConceptSchema>;
export type CommodityConcept = z.infer<typeof commodityConceptSchema>;
export type CodewordConcept = z.infer<typeof codewordConceptSchema>;
export type IntentConcept = z.infer<typeof intentConceptSchema>;
export type ContextConcept = z.infer<typeof contextConceptSchema>;
export type FindingRule = z.infer<typeof findingSchema>;
export type Sources = z.infer<typeof sourcesSchema>;
