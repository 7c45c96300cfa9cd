import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Detector } from '../../detector.js';
import { compressLarge } from '../compress-large.js';
import { exportTerms } from '../export-terms.js';
import { isCurrentLexicon } from '../is-current-lexicon.js';
import { notModified } from '../openapi/not-modified.js';
import type { ExportParameters } from '../schemas/lexicon.js';
import { exportParameters, ref } from '../schemas/wire-schemas.js';
import { seesAmber } from '../sees-amber.js';

/** The lexicon as a file: for a search bar's own block list, and for tables of one's own. */
export function addLexiconExport(app: FastifyInstance, detector: Detector): void {
  app.get<{ Querystring: ExportParameters }>(
    '/v1/lexicon/export',
    {
      compress: compressLarge,
      schema: {
        operationId: 'lexiconExport',
        tags: ['Lexicon'],
        summary: 'Terms as a file',
        description:
          'As JSON or CSV. With `surface`, a block list: the terms for which the policy of that surface recommends to ' +
          'review or block when they are all the text there is.',
        querystring: exportParameters,
        response: {
          200: {
            description: 'The terms.',
            content: {
              'application/json': { schema: ref('LexiconExport') },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          304: notModified,
        },
      },
    },
    (request, reply) => {
      if (isCurrentLexicon(request, reply, detector)) return reply.code(304).send();
      const { format = 'json', surface, ...filter } = request.query;
      const { catalogue } = detector.workbench();
      const found = catalogue.select(filter, seesAmber(request));
      const { contentType, pieces } = exportTerms(catalogue, found, format, surface);
      reply.type(contentType);
      reply.header('content-disposition', `attachment; filename="squama-lexicon.${format}"`);
      return reply.send(Readable.from(pieces, { objectMode: false }));
    },
  );
}
