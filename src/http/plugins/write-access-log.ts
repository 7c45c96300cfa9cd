import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Config } from '../../config.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What was answered, for the access log alone. */
    told: Told | undefined;
  }
}

type Told = z.infer<typeof told>;

/** Closed lists only: an answer holds pieces of the text too. */
const told = z.union([
  z
    .object({ verdict: z.object({ risk: z.string(), recommendedAction: z.string() }) })
    .transform(({ verdict }) => ({ risk: verdict.risk, action: verdict.recommendedAction })),
  z.object({ risk: z.string(), intervention: z.string() }).transform(({ risk, intervention }) => ({
    risk,
    action: intervention,
  })),
]);

/**
 * A line for each request, with what was answered and how long it took, and nothing of what was sent. Off by default:
 * a line costs as much as judging a short post. The level of the log is for what goes wrong, and does not hide it.
 */
export function writeAccessLog(app: FastifyInstance, { ACCESS_LOG }: Config): void {
  if (ACCESS_LOG === 'off') return;
  const log = app.log.child({}, { level: 'info' });
  app.decorateRequest('told', undefined);
  app.addHook('preSerialization', (request, _reply, payload, done) => {
    request.told = told.safeParse(payload).data;
    done(null, payload);
  });
  app.addHook('onResponse', (request, reply, done) => {
    log.info(
      {
        requestId: request.id,
        trace: reply.getHeader('traceparent'),
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 100) / 100,
        ...(request.caller !== '' && { caller: request.caller }),
        ...request.told,
      },
      'answered',
    );
    done();
  });
}
