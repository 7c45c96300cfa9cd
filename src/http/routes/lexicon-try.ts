import type { FastifyInstance } from 'fastify';
import type { Detector } from '../../detector.js';
import type { Post } from '../../post.js';
import type { TrialRequest, TrialResult } from '../../workbench/trial-schema.js';
import { invalidRequest } from '../compile-validators.js';
import { compressLarge } from '../compress-large.js';
import { encodeMatch } from '../encode-match.js';
import { fieldOffset } from '../field-offset.js';
import { missingContent } from '../missing-content.js';
import { ref } from '../schemas/wire-schemas.js';

/** Tries a draft of a concept before it goes into the lexicon. */
export function addLexiconTry(app: FastifyInstance, detector: Detector): void {
  app.post<{ Body: TrialRequest }>(
    '/v1/lexicon/try',
    {
      compress: compressLarge,
      schema: {
        operationId: 'lexiconTry',
        tags: ['Lexicon'],
        summary: 'Try a draft of a concept',
        description:
          'Says what is wrong with the draft, by line and column, and judges posts with and without it. Nothing is kept.',
        body: ref('TrialRequest'),
        response: { 200: { description: 'What it would change.', ...ref('TrialResponse') } },
      },
    },
    async (request, reply) => {
      const { posts = [] } = request.body;
      const missing = posts.flatMap((post, index) =>
        missingContent(post).map(({ pointer, detail }) => ({ pointer: `/posts/${index}${pointer}`, detail })),
      );
      if (missing.length > 0) throw invalidRequest(missing);
      const { results, ...trial } = await detector.workbench().tryConcept(request.body, new Date());
      return reply.send({ ...trial, results: results.map((result, index) => encode(result, posts[index])) });
    },
  );
}

function encode(result: TrialResult, post: Post | undefined): TrialResult {
  if (post?.offsetEncoding === undefined || post.offsetEncoding === 'utf16') return result;
  const offset = fieldOffset(post, post.offsetEncoding);
  return { ...result, matches: result.matches.map((match) => encodeMatch(match, offset)) };
}
