import type { FastifyInstance } from 'fastify';
import type { Detector } from '../../detector.js';
import { RequestError } from '../../errors.js';
import type { Catalogue } from '../../workbench/catalogue.js';
import { invalidRequest } from '../compile-validators.js';
import { compressLarge } from '../compress-large.js';
import { isCurrentLexicon } from '../is-current-lexicon.js';
import { notModified } from '../openapi/not-modified.js';
import type { ConceptParameters, TermsParameters } from '../schemas/lexicon.js';
import { conceptParameters, ref, termsParameters } from '../schemas/wire-schemas.js';
import { seesAmber } from '../sees-amber.js';

const tags = ['Lexicon'];
const usualLimit = 100;

/** What stands in the lexicon, for those who keep it and for whoever asks why a word was found. */
export function addLexicon(app: FastifyInstance, detector: Detector): void {
  app.get(
    '/v1/lexicon',
    {
      compress: compressLarge,
      schema: {
        operationId: 'lexicon',
        tags,
        summary: 'The lexicon in numbers',
        description: 'Its version, how many terms it has of what, and where they were read.',
        response: { 200: { description: 'The numbers.', ...ref('Lexicon') }, 304: notModified },
      },
    },
    (request, reply) => {
      if (isCurrentLexicon(request, reply, detector)) return reply.code(304).send();
      return reply.send(detector.workbench().catalogue.summary(seesAmber(request)));
    },
  );

  app.get<{ Querystring: TermsParameters }>(
    '/v1/lexicon/terms',
    {
      compress: compressLarge,
      schema: {
        operationId: 'lexiconTerms',
        tags,
        summary: 'Terms, page by page',
        description:
          'What each means, how sure that is, what it needs, where it was read, and the species behind it.',
        querystring: termsParameters,
        response: { 200: { description: 'A page.', ...ref('LexiconTerms') }, 304: notModified },
      },
    },
    (request, reply) => {
      const { cursor, limit = usualLimit, ...filter } = request.query;
      const from = cursor === undefined ? 0 : readCursor(cursor, detector.versions.lexicon);
      if (isCurrentLexicon(request, reply, detector)) return reply.code(304).send();
      const { catalogue } = detector.workbench();
      const found = catalogue.select(filter, seesAmber(request));
      return reply.send({
        version: catalogue.version,
        total: found.length,
        terms: [...found.subarray(from, from + limit)].map(catalogue.term),
        nextCursor: from + limit < found.length ? writeCursor(from + limit, catalogue) : null,
      });
    },
  );

  app.get<{ Params: ConceptParameters }>(
    '/v1/lexicon/concepts/:folder/:name',
    {
      compress: compressLarge,
      schema: {
        operationId: 'lexiconConcept',
        tags,
        summary: 'A concept with all its words',
        description: 'Its terms in all languages, its exceptions, and the examples that prove it.',
        params: conceptParameters,
        response: { 200: { description: 'The concept.', ...ref('LexiconConcept') }, 304: notModified },
      },
    },
    (request, reply) => {
      const { folder, name } = request.params;
      const concept = detector.workbench().catalogue.concept(`${folder}/${name}`, seesAmber(request));
      if (concept === undefined)
        throw new RequestError('SQUAMA_NOT_FOUND', 'The lexicon has no concept of this name.');
      if (isCurrentLexicon(request, reply, detector)) return reply.code(304).send();
      return reply.send(concept);
    },
  );
}

/** A place in the list holds for one lexicon only: in another, terms would be missed or come twice. */
function writeCursor(at: number, { version }: Catalogue): string {
  return Buffer.from(`${at}@${version}`).toString('base64url');
}

function readCursor(cursor: string, version: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const at = /^(?<at>\d{1,9})@(?<version>.+)$/.exec(text)?.groups;
  if (at?.version === version) return Number(at.at);
  throw invalidRequest([
    {
      pointer: '/cursor',
      detail: 'is no cursor of this version of the lexicon: begin again with the first page',
    },
  ]);
}
