import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** From now on tells balancers and clients to go elsewhere, and still answers whatever comes. */
    startDraining(): void;
    isDraining(): boolean;
  }
}

/**
 * Before a service stops listening, those who send it requests must have learned of it: `/readyz` fails, and each
 * answer asks its client to open a new connection next time. Otherwise a request could arrive on a connection in the
 * very moment in which it is closed, and be lost.
 */
export function addDraining(app: FastifyInstance): void {
  let draining = false;
  app.decorate('startDraining', () => {
    draining = true;
  });
  app.decorate('isDraining', () => draining);
  app.addHook('preClose', (done) => {
    draining = true;
    done();
  });
  app.addHook('onRequest', (_request, reply, done) => {
    if (draining) reply.header('connection', 'close');
    done();
  });
}
