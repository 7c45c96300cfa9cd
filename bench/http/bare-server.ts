import Fastify from 'fastify';

/**
 * What Fastify costs by itself: routes that read the same bodies and addresses and answer a constant of the size given.
 * Run as a process of its own: `node --import tsx bare-server.ts PORT BYTES_OF_CLASSIFY BYTES_OF_SEARCH`.
 */
const [port = '0', classifyBytes = '2', searchBytes = '2'] = process.argv.slice(2);

const constant = (bytes: number): string => JSON.stringify('x'.repeat(Math.max(0, bytes - 2)));
const classify = constant(Number(classifyBytes));
const search = constant(Number(searchBytes));

const app = Fastify({ logger: false });
app.post('/v1/classify', (_request, reply) => reply.type('application/json').send(classify));
app.get('/v1/search/check', (_request, reply) => reply.type('application/json').send(search));
app.get('/readyz', () => ({ status: 'ready' }));
await app.listen({ host: '127.0.0.1', port: Number(port) });
