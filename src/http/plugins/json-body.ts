import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestError } from '../../errors.js';
import { invalidRequest } from '../compile-validators.js';
import type { ParseJson } from '../parse-json.js';

/** Reads JSON bodies, and nothing else: text/plain is what a foreign web page could send without asking. */
export function readJsonBodies(app: FastifyInstance, parseJson: ParseJson): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    let value: unknown;
    try {
      refuseEncoded(request);
      value = parseJson(request, typeof body === 'string' ? body : body.toString('utf8'));
      // Fastify would take it for no body at all.
      if (value === null) throw invalidRequest([{ pointer: '', detail: 'must be an object' }]);
    } catch (error) {
      done(error instanceof RequestError ? error : new Error('A body could not be read'), undefined);
      return;
    }
    done(null, value);
  });
}

/** A compressed body is no JSON, and where that is all it is told, nobody finds the reason. */
export function refuseEncoded({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding'];
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  throw new RequestError(
    'SQUAMA_UNSUPPORTED_MEDIA_TYPE',
    'Send the body as it is, without content-encoding: no compressed one is read.',
  );
}
