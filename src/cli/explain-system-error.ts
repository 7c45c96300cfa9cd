import { z } from 'zod';
import { explainListenError } from '../process/explain-listen-error.js';

const systemError = z.object({
  code: z.string().regex(/^E[A-Z]+$/),
  message: z.string(),
  path: z.string().optional(),
});

const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EISDIR: 'is a folder',
  ENOTDIR: 'leads through something that is no folder',
  EACCES: 'may not be opened by this user',
  EEXIST: 'is there already',
};

/** What the system says of a file or a port, in words; undefined for an error that is none of the system. */
export function explainSystemError(error: unknown): string | undefined {
  const taken = explainListenError(error);
  if (taken !== undefined) return taken;
  const { data } = systemError.safeParse(error);
  if (data === undefined) return undefined;
  const meaning = meanings[data.code];
  if (data.code === 'EISDIR' && data.path === undefined) return 'a folder is named where a file is asked for';
  return meaning === undefined || data.path === undefined ? data.message : `${data.path} ${meaning}`;
}
