import { createHash } from 'node:crypto';

/** SHA-256 of the files, by name, in hex. Lengths go in too, so that no letter can move from one file to the next unseen. */
export function hashFiles(files: ReadonlyMap<string, string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) {
    const content = files.get(name) ?? '';
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** `2026.11.1+3f9c2a`: the calendar version that people name, and the content that they cannot get wrong. */
export function versionOf(calendarVersion: string, hash: string): string {
  return `${calendarVersion}+${hash.slice(0, 6)}`;
}
