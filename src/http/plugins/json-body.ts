import type { FastifyInstance } from 'fastify';
import { RequestError } from '../../errors.js';
import type { ParseJson } from '../parse-json.js';

/** Reads JSON bodies, and nothing else: text/plain is what a foreign web page could send without asking. */
export function readJsonBodies(app: FastifyInstance, parseJson: ParseJson): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    let value: unknown;
    try {
      value = parseJson(request, typeof body === 'string' ? body : body.toString('utf8'));
    } catch (error) {
      done(error instanceof RequestError ? error : new Error('A body could not be read'), undefined);
      return;
    }
    done(null, value);
  });
}
