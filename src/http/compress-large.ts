import { constants } from 'node:zlib';
import type { FastifyCompressOptions } from '@fastify/compress';

/**
 * For routes whose answers may be large, and no others: a verdict fits into a packet or two, and compressing it would
 * cost more than it saves. Qualities are those beyond which time grows faster than the answer shrinks.
 */
export const compressLarge: FastifyCompressOptions = {
  encodings: ['br', 'gzip'],
  threshold: 8_192,
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  zlibOptions: { level: 5 },
};
