import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Detector } from '../../detector.js';
import { invalidRequest } from '../compile-validators.js';
import type { Interstitials } from '../interstitials.js';
import { interventionOf } from '../intervention-of.js';
import { isKnown } from '../is-known.js';
import type { Judge } from '../judge.js';
import type { Metrics } from '../metrics.js';
import { notModified } from '../openapi/not-modified.js';
import type { SearchParameters, SearchRequest, SearchResponse } from '../schemas/search-check.js';
import { ref, searchParameters } from '../schemas/wire-schemas.js';
import { seesAmber } from '../sees-amber.js';

const url = '/v1/search/check';
/** Checks between which others are let through. */
const atOnce = 20;
/** Short, since a lexicon may be replaced at any time; the tag tells cheaply whether it was. */
const cacheControl = 'private, max-age=60';

/** Tells a search bar whether to show results, and what to show before or instead. */
export function addSearchCheck(
  app: FastifyInstance,
  judge: Judge,
  interstitials: Interstitials,
  metrics: Metrics,
  detector: Pick<Detector, 'versions'>,
): void {
  function check(
    query: string,
    { locale, surface = 'search', include, offsetEncoding }: Omit<SearchRequest, 'query' | 'queries'>,
    field: string,
    amber: boolean,
  ): SearchResponse {
    const { verdict, matches, versions } = judge(
      { text: query, surface, ...(offsetEncoding !== undefined && { offsetEncoding }) },
      amber,
    );
    const { intervention, reasonCode } = interventionOf(verdict.recommendedAction);
    metrics.recordIntervention(intervention);
    return {
      intervention,
      reasonCode,
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
  };
  const answer = { description: 'What to do.', ...ref('SearchResponse') };

  app.get<{ Querystring: SearchParameters }>(
    url,
    {
      schema: {
        ...shared,
        operationId: 'checkSearch',
        summary: 'Check a search query',
        querystring: searchParameters,
        response: { 200: answer, 304: notModified },
      },
    },
    (request, reply) => {
      const { q, ...rest } = request.query;
      const amber = seesAmber(request);
      reply.header('cache-control', cacheControl);
      // The answer follows from the query and the versions: who has it already is told so without judging again.
      const tag = tagOf([
        detector.versions,
        q,
        rest.locale,
        rest.surface,
        rest.include,
        rest.offsetEncoding,
        amber,
      ]);
      if (isKnown(request, reply, tag)) return reply.code(304).send();
      return reply.send(check(q, rest, '/q', amber));
    },
  );

  app.post<{ Body: SearchRequest }>(
    url,
    {
      config: {
        // One query gets an answer, several get several; the serialiser of the one serves both.
        swaggerTransform: ({ schema, url: path }) => ({
          schema: {
            ...schema,
            response: {
              200: { description: 'What to do.', anyOf: [ref('SearchResponse'), ref('SearchResults')] },
            },
          },
          url: path,
        }),
      },
      schema: {
        ...shared,
        operationId: 'checkSearchPrivately',
        summary: 'Check a search query, kept out of the address, or up to 100',
        body: ref('SearchRequest'),
        response: { 200: answer },
      },
    },
    async (request, reply) => {
      const { query, queries, ...rest } = request.body;
      const amber = seesAmber(request);
      if ((query === undefined) === (queries === undefined))
        throw invalidRequest([
          {
            pointer: query === undefined ? '/query' : '/queries',
            detail: 'give either query or queries',
          },
        ]);
      if (query !== undefined) return reply.send(check(query, rest, '/query', amber));
      const results: string[] = [];
      for (const [index, one] of (queries ?? []).entries()) {
        if (index > 0 && index % atOnce === 0) await setImmediate();
        const field = `/queries/${index}`;
        results.push(String(reply.serializeInput(check(one, rest, field, amber), ref('SearchResponse'))));
      }
      return reply.type('application/json; charset=utf-8').send(`{"results":[${results.join(',')}]}`);
    },
  );
}

function tagOf(parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest('base64url')
    .slice(0, 22);
}
