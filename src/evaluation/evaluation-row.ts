import { z } from 'zod';
import { postSchema } from '../post.js';

/** One line of an evaluation file: a request, and what a person said about it. */
export const evaluationRowSchema = z.object({
  id: z.string(),
  lang: z.string().default('und'),
  label: z
    .enum(['traffic', 'benign', 'ambiguous', 'unlisted', 'positive', 'negative'])
    .describe(
      'Ambiguous: lawful in some places or unclear, so that any answer but a block is right. Unlisted: a real offer of wildlife that no list protects, which is allowed.',
    ),
  category: z.string().optional(),
  tactics: z.array(z.string()).default([]),
  request: postSchema,
});

export type EvaluationRow = z.infer<typeof evaluationRowSchema>;
