import type { FastifyInstance } from 'fastify';
import { RequestError } from '../../errors.js';
import { locateJsonError } from '../locate-json-error.js';

/**
 * Reads JSON bodies, and nothing else: text/plain is what a foreign web page could send without asking.
 * Fastify's own parser does the work, and refuses keys that poison prototypes; this says what was wrong.
 */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = typeof body === 'string' ? body : body.toString('utf8');
    parse(request, text, (error, value) => {
      if (error === null) done(null, value);
      else done(explain(text), undefined);
    });
  });
}

function explain(text: string): RequestError {
  if (text.trim() === '') return new RequestError('SQUAMA_EMPTY_BODY', 'A JSON body is required.');
  const error = locateJsonError(text);
  if (error === undefined) {
    return new RequestError(
      'SQUAMA_FORBIDDEN_KEY',
      'The body has a key named __proto__, or a constructor with a prototype.',
    );
  }
  const { line, column, expected } = error;
  return new RequestError(
    'SQUAMA_INVALID_JSON',
    `At line ${line}, column ${column}, ${expected} is expected.`,
  );
}
