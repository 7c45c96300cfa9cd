import { statSync } from 'node:fs';

/** Whether two names lead to one file, so that to write the one would be to lose the other. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => statSync(name, { throwIfNoEntry: false }));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}
