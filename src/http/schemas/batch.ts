import { z } from 'zod';
import { assessmentSchema } from '../../assessment.js';
import { postSchema } from '../../post.js';
import { problemSchema } from './problem.js';

export const mostItems = 500;

export const batchRequestSchema = z
  .strictObject({
    items: z.array(postSchema).min(1).max(mostItems),
  })
  .meta({ id: 'BatchRequest', description: 'Posts to judge, each by itself.' });

/** What the batch as a whole is checked against: its items are checked one by one, so that a bad one spoils no other. */
export const batchEnvelopeSchema = z
  .strictObject({ items: z.array(z.unknown()).min(1).max(mostItems) })
  .meta({ id: 'BatchEnvelope' });

export const batchResponseSchema = z
  .strictObject({
    results: z
      .array(z.union([assessmentSchema, problemSchema]))
      .describe(
        'In the order of the items: an assessment, or a problem whose pointers are relative to the item.',
      ),
  })
  .meta({ id: 'BatchResponse' });

/** An answer in a stream. */
export const streamLineSchema = z.union([assessmentSchema, problemSchema]).meta({ id: 'StreamLine' });

export type BatchEnvelope = z.infer<typeof batchEnvelopeSchema>;
