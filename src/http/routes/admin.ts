import type { FastifyInstance } from 'fastify';
import { RequestError } from '../../errors.js';
import type { Reload } from '../../process/reload-result.js';
import { ref } from '../schemas/wire-schemas.js';

/** What an operator may have it do. */
export function addAdmin(app: FastifyInstance, reload: Reload): void {
  app.post(
    '/v1/admin/reload',
    {
      schema: {
        operationId: 'reload',
        tags: ['Operations'],
        summary: 'Load the lexicon and the keys anew',
        description:
          'Reads the files of the lexicon and its overlays, checks them beside the ones that serve, and puts them in ' +
          'place from one request to the next. On any problem the lexicon from before stays. Only where the operator ' +
          'has set keys, for those with the scope `admin`. Takes as long as a start.',
        response: { 200: { description: 'It is in place.', ...ref('Reloaded') } },
      },
    },
    async (_request, reply) => {
      const result = await reload();
      if (result.outcome === 'refused') {
        throw new RequestError(
          'SQUAMA_RELOAD_REFUSED',
          `There are ${result.problems.length} problems; the lexicon from before stays.`,
          result.problems.map((detail) => ({ pointer: '', detail })),
        );
      }
      return reply.send({ lexicon: result.lexicon });
    },
  );
}
