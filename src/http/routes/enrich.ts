import type { FastifyInstance } from 'fastify';
import type { WriteCard } from '../../card/write-card.js';
import { invalidRequest } from '../compile-validators.js';
import type { Judge } from '../judge.js';
import { missingContent } from '../missing-content.js';
import type { EnrichRequest } from '../schemas/enrich.js';
import { ref } from '../schemas/wire-schemas.js';
import { seesAmber } from '../sees-amber.js';

/** Judges a post for a person: the assessment, and a card to decide by. */
export function addEnrich(app: FastifyInstance, judge: Judge, writeCard: WriteCard): void {
  app.post<{ Body: EnrichRequest }>(
    '/v1/enrich',
    {
      schema: {
        operationId: 'enrich',
        tags: ['Judging'],
        summary: 'Judge a post for a reviewer',
        description:
          'What /v1/classify answers, and a card in the language of the reviewer: what was found and where, which ' +
          'species, why it was flagged, what speaks against it, how urgent it is, the codes of the forms to file, what ' +
          'to ask, what to tell the poster, and what to preserve.',
        body: ref('EnrichRequest'),
        response: { 200: { description: 'The assessment and the card.', ...ref('Enriched') } },
      },
    },
    (request, reply) => {
      const { reviewerLanguage, ...post } = request.body;
      const missing = missingContent(post);
      if (missing.length > 0) throw invalidRequest(missing);
      const assessment = judge(post, seesAmber(request));
      reply.send({ ...assessment, card: writeCard(post, assessment, reviewerLanguage) });
    },
  );
}
