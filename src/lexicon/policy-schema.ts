import { z } from 'zod';
import { actions, evidenceAgainst, evidenceFor, risks } from '../assessment.js';
import { surfaces } from '../post.js';

/** The form of `lexicons/policy.yaml`: the only file with numbers. Scalars are text (YAML failsafe). */

const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'a number')
  .transform(Number);
const probability = number.pipe(z.number().min(0).max(1));
const perStrength = z.strictObject({ weak: number, medium: number, strong: number });

export const policySchema = z.strictObject({
  version: z.string().min(1),
  /** How often the words of a language were reviewed by native speakers. */
  reviewed: z.array(z.string()),
  /** The log-odds model behind the score: every row is one kind of evidence at one strength. */
  model: z.strictObject({
    fitted: z.string().min(1),
    bias: number,
    /** What a surface says by itself, and what a subject says more there: a product in a listing is an offer. */
    surfaces: z.record(
      z.enum(surfaces),
      z.strictObject({ bias: number, with: z.partialRecord(z.enum(evidenceFor), number) }),
    ),
    for: z.partialRecord(z.enum(evidenceFor), perStrength),
    against: z.partialRecord(z.enum(evidenceAgainst), perStrength),
    /** What trade evidence counts for by where it stands, seen from the subject. */
    distance: z.strictObject({ near: number, middle: number, far: number, post: number }),
    /** Letters that near and middle reach. */
    reach: z.strictObject({ near: number, middle: number }),
  }),
  /** Lowest score of each band. */
  bands: z.strictObject({ low: probability, medium: probability, high: probability }),
  /** The highest risk that trade in a thing so protected may reach. */
  ceilings: z.record(z.enum(['strict', 'regulated', 'none', 'unknown']), z.enum(risks)),
  /** What to do, by surface. */
  actions: z.record(z.enum(surfaces), z.record(z.enum(risks), z.enum(actions))),
  /** Published scores to cut at, for callers who decide by score. */
  thresholds: z.strictObject({ highPrecision: probability, highRecall: probability }),
});

export type Policy = z.infer<typeof policySchema>;
