import { parseArgs } from 'node:util';
import { createKey } from './access/create-key.js';
import { parseKeys } from './access/parse-keys.js';
import { type Scope, scopes } from './access/scope.js';

/** Makes a key: the secret goes to the caller, the line into API_KEYS or the file of API_KEYS_FILE. */

const usage = `Usage: node dist/make-key.js LABEL [--scopes ${scopes.join(',')}] [--until YYYY-MM-DD]`;

function main(): void {
  const { values, positionals } = parseArgs({
    options: { scopes: { type: 'string', default: 'classify' }, until: { type: 'string' } },
    allowPositionals: true,
  });
  const [label] = positionals;
  if (label === undefined || positionals.length > 1) throw new Error(usage);
  const names = values.scopes
    .split(',')
    .filter((name): name is Scope => scopes.some((scope) => scope === name));
  if (names.length !== values.scopes.split(',').length) throw new Error(usage);
  const { secret, entry } = createKey(label, names, values.until);
  const { problems } = parseKeys(entry);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  process.stdout.write(`Key, shown only now: ${secret}\nEntry for API_KEYS:  ${entry}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
