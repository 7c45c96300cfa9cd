import type { ApiKey } from './api-key.js';
import { type Scope, scopeSet, scopes } from './scope.js';

export interface ParsedKeys {
  keys: ApiKey[];
  /** What is wrong, with the line; never what stands there, as that may be a key in the wrong place. */
  problems: string[];
}

const mostKeys = 1_000;
const endOfDay = 24 * 60 * 60 * 1000;

/**
 * Reads `label:scope,scope:sha256` with an optional `:YYYY-MM-DD`, the last day on which the key holds (UTC). Entries
 * stand apart by white space or line ends, and `#` begins a comment.
 */
export function parseKeys(text: string): ParsedKeys {
  const keys: ApiKey[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    for (const entry of line.replace(/#.*/, '').split(/\s+/)) {
      if (entry === '') continue;
      const key = parseEntry(entry);
      if (typeof key === 'string') problems.push(`line ${index + 1}: ${key}`);
      else if (keys.some(({ label }) => label === key.label))
        problems.push(`line ${index + 1}: the label ${key.label} stands twice`);
      else keys.push(key);
    }
  }
  if (keys.length > mostKeys)
    problems.push(`more than ${mostKeys} keys, all of which are compared at each request`);
  if (keys.length === 0 && problems.length === 0) problems.push('line 1: there is no key');
  return { keys, problems };
}

function parseEntry(entry: string): ApiKey | string {
  const [label = '', names = '', hash = '', lastDay, ...rest] = entry.split(':');
  if (hash === '' || rest.length > 0) return 'write label:scopes:sha256 or label:scopes:sha256:YYYY-MM-DD';
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(label))
    return 'a label has 1 to 64 letters, digits, dots, hyphens and underscores';
  const given = names.split(',');
  const known = given.filter((name): name is Scope => scopes.some((scope) => scope === name));
  if (known.length !== given.length) return `scopes are ${scopes.join(', ')}, with commas between`;
  if (!/^[0-9a-fA-F]{64}$/.test(hash)) return 'the hash has 64 hexadecimal digits: the SHA-256 of the key';
  const expires = lastDay === undefined ? Number.POSITIVE_INFINITY : dayEnd(lastDay);
  if (Number.isNaN(expires)) return 'the last day is a date such as 2027-01-31';
  return { label, scopes: scopeSet(known), digest: Buffer.from(hash, 'hex'), expires };
}

function dayEnd(day: string): number {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date.parse takes the 31st of a short month for the 1st of the next.
  const real = !Number.isNaN(start) && new Date(start).toISOString().startsWith(day);
  return real ? start + endOfDay : Number.NaN;
}
