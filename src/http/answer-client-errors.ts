import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { ProblemCode } from '../errors.js';
import type { Metrics } from './metrics.js';
import { createProblem, type Problem, problemContentType } from './schemas/problem.js';

/**
 * Answers what Node could not read as a request: there is no request object then, so the answer is written by hand.
 */
export function answerClientErrors(metrics: Metrics) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const [code, detail] = explain(error.code);
    const problem = createProblem(code, detail, randomUUID());
    metrics.unrouted(problem.status);
    socket.end(write(problem));
  };
}

function write(problem: Problem): string {
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    `content-type: ${problemContentType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${problem.requestId}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}

function explain(code: string | undefined): [ProblemCode, string] {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return ['SQUAMA_HEADERS_TOO_LARGE', 'Send long texts in the body of a POST, not in the address.'];
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return ['SQUAMA_REQUEST_TIMEOUT', 'The request had not arrived whole when its time was up.'];
  }
  return ['SQUAMA_MALFORMED_HTTP', 'What was sent can not be read as HTTP/1.1.'];
}
