import { z } from 'zod';
import type { LexiconSnapshot } from '../lexicon/snapshot.js';
import type { ReloadResult } from './reload-result.js';
import type { MetricValues } from './serve.js';

/** What the processes of one service say to each other. Both ends are this code, so forms are checked only roughly. */

const snapshot = z.custom<LexiconSnapshot>(
  (value) => typeof value === 'object' && value !== null && 'files' in value && value.files instanceof Map,
);
const metrics = z.custom<MetricValues>((value) => Array.isArray(value));
const reloadResult = z.custom<ReloadResult>((value) => typeof value === 'object' && value !== null);

export const snapshotMessage = z.object({ snapshot });

export const toWorker = z.discriminatedUnion('say', [
  z.object({ say: z.literal('start'), snapshot }),
  z.object({ say: z.literal('prepare'), snapshot }),
  z.object({ say: z.literal('commit') }),
  z.object({ say: z.literal('discard') }),
  z.object({ say: z.literal('reloaded'), result: reloadResult }),
  z.object({ say: z.literal('answer'), id: z.number(), result: reloadResult }),
  z.object({ say: z.literal('count'), id: z.number() }),
  z.object({ say: z.literal('metrics'), id: z.number(), text: z.string() }),
  z.object({ say: z.literal('drain'), at: z.enum(['SIGTERM', 'SIGINT']) }),
]);

export const toPrimary = z.discriminatedUnion('say', [
  z.object({ say: z.literal('here') }),
  z.object({ say: z.literal('ready'), address: z.string(), lexicon: z.string(), hasConsole: z.boolean() }),
  z.object({ say: z.literal('failed'), message: z.string() }),
  z.object({ say: z.literal('prepared'), lexicon: z.string() }),
  z.object({ say: z.literal('unprepared'), problem: z.string() }),
  z.object({ say: z.literal('reload'), id: z.number() }),
  z.object({ say: z.literal('counted'), id: z.number(), metrics }),
  z.object({ say: z.literal('metrics'), id: z.number() }),
]);

export type ToWorker = z.infer<typeof toWorker>;
export type ToPrimary = z.infer<typeof toPrimary>;
