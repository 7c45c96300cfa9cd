import { readFileSync } from 'node:fs';
import { type Config, ConfigError } from '../config.js';
import type { ApiKey } from './api-key.js';
import { parseKeys } from './parse-keys.js';

type KeySettings = Pick<Config, 'API_KEYS' | 'API_KEYS_FILE'>;

/** The keys of the settings; nothing when there are to be none. Throws a `ConfigError` with all that is wrong. */
export function readKeys({ API_KEYS, API_KEYS_FILE }: KeySettings): readonly ApiKey[] | undefined {
  if (API_KEYS === undefined && API_KEYS_FILE === undefined) return undefined;
  const name = API_KEYS_FILE === undefined ? 'API_KEYS' : 'API_KEYS_FILE';
  const { keys, problems } = parseKeys(
    API_KEYS_FILE === undefined ? (API_KEYS ?? '') : readText(API_KEYS_FILE),
  );
  if (problems.length > 0) throw new ConfigError(problems.map((problem) => `${name}: ${problem}`).join('\n'));
  return keys;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigError(
      `API_KEYS_FILE: can not be read (${error instanceof Error && 'code' in error ? error.code : error})`,
    );
  }
}
