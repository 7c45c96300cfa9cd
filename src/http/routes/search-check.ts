import type { FastifyInstance } from 'fastify';
import type { Action } from '../../assessment.js';
import type { Interstitials } from '../interstitials.js';
import type { Judge } from '../judge.js';
import type { Metrics } from '../metrics.js';
import type { SearchParameters, SearchRequest, SearchResponse } from '../schemas/search-check.js';
import { ref, searchParameters } from '../schemas/wire-schemas.js';
import { seesAmber } from '../sees-amber.js';

const url = '/v1/search/check';
const interventions = { allow: 'none', review: 'advisory', block: 'block' } as const satisfies Record<
  Action,
  string
>;
const reasons = {
  none: 'none',
  advisory: 'possible-wildlife-trade',
  block: 'protected-wildlife-trade',
} as const satisfies Record<SearchResponse['intervention'], SearchResponse['reasonCode']>;

/** Tells a search bar whether to show results, and what to show before or instead. */
export function addSearchCheck(
  app: FastifyInstance,
  judge: Judge,
  interstitials: Interstitials,
  metrics: Metrics,
): void {
  function check(
    { query, locale, surface = 'search', include }: SearchRequest,
    field: string,
    seesAmber: boolean,
  ): SearchResponse {
    const { verdict, matches, versions } = judge({ text: query, surface }, seesAmber);
    const intervention = interventions[verdict.recommendedAction];
    metrics.recordIntervention(intervention);
    return {
      intervention,
      reasonCode: reasons[intervention],
      interstitial: intervention === 'none' ? null : interstitials(intervention, locale),
      risk: verdict.risk,
      score: verdict.score,
      ...(include === 'matches' && { matches: matches.map((match) => ({ ...match, field })) }),
      versions,
    };
  }

  const shared = {
    tags: ['Search'],
    description:
      'Lets questions and news through, advises where trade is possible, and blocks where it is likely. ' +
      'Gives no matched term unless asked, so that a page can not leak the word list.',
    response: { 200: { description: 'What to do.', ...ref('SearchResponse') } },
  };

  app.get<{ Querystring: SearchParameters }>(
    url,
    {
      schema: {
        ...shared,
        operationId: 'checkSearch',
        summary: 'Check a search query',
        querystring: searchParameters,
      },
    },
    (request, reply) => {
      const { q, ...rest } = request.query;
      reply.send(check({ query: q, ...rest }, '/q', seesAmber(request)));
    },
  );
  app.post<{ Body: SearchRequest }>(
    url,
    {
      schema: {
        ...shared,
        operationId: 'checkSearchPrivately',
        summary: 'Check a search query, kept out of the address',
        body: ref('SearchRequest'),
      },
    },
    (request, reply) => {
      reply.send(check(request.body, '/query', seesAmber(request)));
    },
  );
}
