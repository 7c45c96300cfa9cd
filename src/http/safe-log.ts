import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * What a log line may hold of a request or an error. A route pattern, never a path or a query, and of an error its
 * kind and the lines of code it came from, never its message: messages quote what they failed on, which is a post.
 */
export const safeLog = {
  req(request: FastifyRequest) {
    return { requestId: request.id, method: request.method, route: request.routeOptions.url ?? null };
  },
  res({ request, statusCode }: Partial<Pick<FastifyReply, 'request' | 'statusCode'>>) {
    return { requestId: request?.id, status: statusCode };
  },
  err(error: Error & { code?: unknown }) {
    const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
    return { type: error.name, code: error.code, message: 'withheld', stack: frames.join('\n') };
  },
};
