import type { FastifyInstance } from 'fastify';
import type { Post } from '../../post.js';
import { invalidRequest } from '../compile-validators.js';
import type { Judge } from '../judge.js';
import { missingContent } from '../missing-content.js';
import { ref } from '../schemas/wire-schemas.js';
import { seesAmber } from '../sees-amber.js';

/** Judges one post. */
export function addClassify(app: FastifyInstance, judge: Judge): void {
  for (const [url, operationId] of [
    ['/v1/classify', 'classify'],
    ['/classify', 'classifyAlias'],
  ] as const) {
    app.post<{ Body: Post }>(
      url,
      {
        schema: {
          operationId,
          tags: ['Judging'],
          summary: operationId === 'classify' ? 'Judge a post' : 'Judge a post (alias of /v1/classify)',
          description:
            'One verdict to act on, with what speaks for and against it, and where each word stands. Texts are never ' +
            'refused for their length: what was not looked at is told in `notEvaluated`.',
          body: ref('Post'),
          response: { 200: { description: 'The assessment.', ...ref('Assessment') } },
        },
      },
      (request, reply) => {
        const missing = missingContent(request.body);
        if (missing.length > 0) throw invalidRequest(missing);
        reply.send(judge(request.body, seesAmber(request)));
      },
    );
  }
}
