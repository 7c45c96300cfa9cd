import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { explainListenError } from '../../src/process/explain-listen-error.js';

async function failureOf(port: number, host: string): Promise<unknown> {
  const server = createServer();
  onTestFinished(() => void server.close());
  server.listen(port, host);
  const [error] = await once(server, 'error');
  return error;
}

it('says that a port is taken, and what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  expect(explainListenError(await failureOf(port, '127.0.0.1'))).toBe(
    `Port ${port} of 127.0.0.1 is taken by another program: stop that one, or choose another by PORT`,
  );
});

it('says that an address is of another machine', async () => {
  expect(explainListenError(await failureOf(0, '192.0.2.1'))).toContain('no address 192.0.2.1');
});

it('leaves other errors to others', () => {
  expect(explainListenError(new Error('listen'))).toBeUndefined();
});
