import { z } from 'zod';

const listenError = z.object({
  syscall: z.literal('listen'),
  code: z.string(),
  address: z.string().default(''),
  port: z.number().default(0),
});

/** Why the service can not listen where it was told to, and what to do; undefined for any other error. */
export function explainListenError(error: unknown): string | undefined {
  const { data } = listenError.safeParse(error);
  if (data === undefined) return undefined;
  const { code, address, port } = data;
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${address} is taken by another program: stop that one, or choose another by PORT`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${address}: choose another by HOST`;
  if (code === 'EACCES') return `Port ${port} is not for every user: choose one from 1024 by PORT`;
  return undefined;
}
