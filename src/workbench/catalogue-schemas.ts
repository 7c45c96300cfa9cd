import { z } from 'zod';
import { evidenceKinds, matchedTaxon, matchKinds, statuses, strengths } from '../assessment.js';
import { categories } from '../category.js';
import { languages } from '../lexicon/languages.js';
import { lights, needs } from '../lexicon/schema.js';

/** What the lexicon says of itself. */

export const origins = ['curated', 'species-table'] as const;

const counts = z.record(z.string(), z.number().int());

const sourceSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  url: z.string().optional(),
  licence: z.string(),
});

export const lexiconSchema = z
  .strictObject({
    version: z.string().describe('Year, month and number, and the hash of the content: 2026.11.1+3f9c2a.'),
    date: z.string().describe('The day on which the newest concept was added.'),
    terms: z
      .number()
      .int()
      .describe('Terms that are looked for, the names of the species tables among them.'),
    concepts: z.number().int(),
    curated: z
      .strictObject({ terms: z.number().int(), concepts: z.number().int() })
      .describe('Of those, the ones written by hand.'),
    languages: counts.describe('Terms by language, as BCP 47; la is Latin, und is emoji.'),
    categories: counts.describe('Terms by category.'),
    kinds: counts.describe('Terms by kind.'),
    coverage: z
      .record(z.string(), counts)
      .describe('Terms written by hand, by language and then by category, or by kind where they have none.'),
    sources: z.array(sourceSchema.extend({ read: z.string() })).describe('Where words were read.'),
  })
  .meta({ id: 'Lexicon', description: 'The lexicon that serves, in numbers.' });

export const lexiconTermSchema = z
  .strictObject({
    id: z.string().describe('The concept, as its path in the lexicon; the same as term.id of a match.'),
    title: z.string().describe('Of the concept.'),
    text: z.string(),
    language: z.enum(languages),
    kind: z.enum(matchKinds),
    evidence: z.enum(evidenceKinds).describe('What it says when it is found.'),
    category: z.enum(categories).optional(),
    status: z.enum(statuses),
    strength: z.enum(strengths),
    needs: z.enum(needs).optional().describe('What must stand near it before it counts.'),
    means: z.string().optional().describe('What a code stands for, or what else the word means.'),
    sources: z.array(sourceSchema),
    firstSeen: z.string().optional(),
    region: z.string().optional(),
    note: z.string().optional(),
    tlp: z.enum(lights),
    origin: z.enum(origins),
    taxa: z.array(matchedTaxon),
  })
  .meta({ id: 'LexiconTerm', description: 'A word or phrase that is looked for.' });

export const lexiconConceptSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    kind: z.enum(['taxon', 'commodity', 'codeword', 'intent', 'context']),
    evidence: z.enum(evidenceKinds),
    status: z.enum(statuses),
    tlp: z.enum(lights),
    added: z.string(),
    origin: z.enum(origins),
    category: z.enum(categories).optional(),
    protection: z.enum(['strict', 'regulated', 'none', 'unknown']).optional(),
    means: z.string().optional(),
    scope: z.string().optional().describe('Of a context: how far it reaches.'),
    effect: z.string().optional().describe('Of a context: whether it cancels or lowers.'),
    targets: z.array(z.string()).optional().describe('Of a context: what it speaks against.'),
    sources: z.array(sourceSchema),
    taxa: z.array(matchedTaxon),
    terms: z.array(lexiconTermSchema),
    exceptions: z
      .array(z.strictObject({ text: z.string(), language: z.enum(languages) }))
      .describe('Phrases in which the terms do not mean the concept.'),
    falsePositives: z.array(z.string()),
    examples: z.strictObject({
      match: z.array(
        z.strictObject({ text: z.string(), quotes: z.array(z.string()), note: z.string().optional() }),
      ),
      noMatch: z.array(z.strictObject({ text: z.string(), why: z.string() })),
    }),
  })
  .meta({ id: 'LexiconConcept', description: 'A concept with all its words, and the proof of them.' });

export type LexiconSummary = z.infer<typeof lexiconSchema>;
export type LexiconTerm = z.infer<typeof lexiconTermSchema>;
export type LexiconConcept = z.infer<typeof lexiconConceptSchema>;
export type LexiconSource = z.infer<typeof sourceSchema>;
export type Origin = (typeof origins)[number];
