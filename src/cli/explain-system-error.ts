import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
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
  const { code, path, message } = data;
  const meaning = meanings[code];
  if (code === 'EISDIR' && path === undefined) return 'a folder is named where a file is asked for';
  if (code === 'ENOENT' && path !== undefined && !existsSync(dirname(path)))
    return `${path} is not there, nor is its folder`;
  return meaning === undefined || path === undefined ? message : `${path} ${meaning}`;
}
