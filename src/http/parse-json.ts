import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestError } from '../errors.js';
import { explainJsonError } from './explain-json-error.js';

/** Reads JSON, or throws a `RequestError` that says what is wrong with it, and not what it is. */
export type ParseJson = (request: FastifyRequest, text: string) => unknown;

/** Fastify's own parser does the work, and refuses keys that poison prototypes; this says what was wrong. */
export function createParseJson(app: FastifyInstance): ParseJson {
  const parse = app.getDefaultJsonParser('error', 'error');
  return (request, text) => {
    let parsed: unknown;
    let failed = true;
    parse(request, text, (error, value) => {
      failed = error !== null;
      parsed = value;
    });
    if (failed) throw explain(text);
    return parsed;
  };
}

function explain(text: string): RequestError {
  if (text.trim() === '') return new RequestError('SQUAMA_EMPTY_BODY', 'A JSON body is required.');
  const fault = explainJsonError(text);
  if (fault !== undefined) return new RequestError('SQUAMA_INVALID_JSON', fault);
  return new RequestError(
    'SQUAMA_FORBIDDEN_KEY',
    'The body has a key named __proto__, or a constructor with a prototype.',
  );
}
