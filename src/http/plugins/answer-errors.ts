import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequestError } from '../../errors.js';
import type { Metrics } from '../metrics.js';
import { createProblem, problemContentType } from '../schemas/problem.js';

const frameworkError = z.object({ code: z.string(), statusCode: z.number().optional() });

/** Sends every error as a problem. What is not the client's to know is logged, without its message, and hidden. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = toRequestError(error, request.routeOptions.bodyLimit);
    if (known.code === 'SQUAMA_INTERNAL') request.log.error({ err: error, req: request }, 'request failed');
    return sendProblem(reply, request, known);
  });
}

/** What the router itself refuses, before there is a route. */
export function answerRouterErrors(metrics: Metrics) {
  return (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const error = new RequestError('SQUAMA_MALFORMED_HTTP', 'The path holds an escape that can not be read.');
    metrics.unrouted(error.statusCode);
    reply.header('x-request-id', request.id);
    sendProblem(reply, request, error);
  };
}

function sendProblem(reply: FastifyReply, request: FastifyRequest, error: RequestError): FastifyReply {
  const problem = createProblem(error.code, error.message, request.id, error.violations);
  return reply.code(problem.status).type(problemContentType).send(JSON.stringify(problem));
}

/** Fastify's own errors by its codes: their messages are not ours, and some quote the request. */
export function toRequestError(error: unknown, bodyLimit?: number): RequestError {
  if (error instanceof RequestError) return error;
  const { code, statusCode } = frameworkError.safeParse(error).data ?? {};
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new RequestError(
        'SQUAMA_BODY_TOO_LARGE',
        bodyLimit === undefined
          ? 'Send less at once.'
          : `A body may have ${bodyLimit.toLocaleString('en')} bytes here. Send less at once.`,
      );
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new RequestError('SQUAMA_UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.');
    // The client left while sending, or while a large answer was compressed for it; nobody reads this one.
    case 'ECONNRESET':
    case 'ERR_STREAM_PREMATURE_CLOSE':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new RequestError('SQUAMA_MALFORMED_HTTP', 'The body is not as long as its content-length says.');
    default:
      return code?.startsWith('FST_') && statusCode !== undefined && statusCode < 500
        ? new RequestError('SQUAMA_MALFORMED_HTTP', 'The request can not be read.')
        : new RequestError('SQUAMA_INTERNAL', 'The fault is logged under the request id.');
  }
}
