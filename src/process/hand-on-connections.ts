import type { Worker } from 'node:cluster';
import { z } from 'zod';

/** What node:cluster says to a worker with each connection, and what the worker answers once it has it. */
const handedOver = z.object({ cmd: z.literal('NODE_CLUSTER'), act: z.literal('newconn'), seq: z.number() });
const taken = z.object({ cmd: z.literal('NODE_CLUSTER'), ack: z.number() });

interface Connection {
  close(): void;
}

/**
 * Keeps connections from being lost with a worker. node:cluster lets go of a connection when its worker says that it has
 * it; when the worker dies before that, it keeps the connection open for ever, and its client waits for an answer that
 * nobody will give. Such a connection goes to another worker, which finds on it all that was sent, as though the dead one
 * had declined it; where there is no other, it is closed.
 */
export function handOnConnections(worker: Worker, hasOthers: () => boolean): void {
  const onTheirWay = new Map<number, Connection>();
  const { process } = worker;
  const send = process.send.bind(process);

  process.send = (...args: unknown[]): boolean => {
    const { data: message } = handedOver.safeParse(args[0]);
    if (message !== undefined && isConnection(args[1])) onTheirWay.set(message.seq, args[1]);
    return Reflect.apply(send, process, args);
  };
  process.on('internalMessage', (raw) => {
    const { data: message } = taken.safeParse(raw);
    if (message !== undefined) onTheirWay.delete(message.ack);
  });
  worker.once('exit', () => {
    for (const [ack, connection] of [...onTheirWay]) {
      // While node:cluster still counts on the dead worker, it would be given the connection again.
      if (hasOthers() && !worker.isConnected())
        process.emit('internalMessage', { cmd: 'NODE_CLUSTER', ack, accepted: false }, undefined);
      else connection.close();
    }
    onTheirWay.clear();
  });
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'close' in value && typeof value.close === 'function';
}
