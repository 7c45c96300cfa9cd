import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs all load tests or all fault tests, one after the other, each a process of its own; `--short` for a first look,
 * which leaves no record behind. Ends with code 1 when one of them does.
 */

interface Run {
  script: string;
  record: string;
  /** What makes it short. */
  short: readonly string[];
}

const runs: Record<string, readonly Run[]> = {
  load: [
    { script: 'steady-and-burst', record: 'load-burst', short: ['--seconds', '15', '--burst', '10'] },
    { script: 'soak', record: 'load-soak', short: ['--posts', '20000'] },
  ],
  faults: [
    { script: 'signals-under-load', record: 'faults-signals', short: ['--rate', '30'] },
    {
      script: 'reload-under-load',
      record: 'faults-reload',
      short: ['--reloads', '4', '--rate', '30', '--killEvery', '3'],
    },
    { script: 'redis-under-load', record: 'faults-redis', short: ['--seconds', '3', '--rate', '30'] },
    { script: 'generated-requests', record: 'faults-requests', short: ['--requests', '2000'] },
    { script: 'nasty-requests', record: 'faults-nasties', short: [] },
    { script: 'keys-timing', record: 'faults-keys', short: ['--rounds', '500'] },
  ],
};

const [kind = '', ...options] = process.argv.slice(2);
const chosen = runs[kind];
if (chosen === undefined) throw new Error(`Say which: ${Object.keys(runs).join(' or ')}`);
const isShort = options.includes('--short');
const only = options.filter((option) => !option.startsWith('--'));

for (const { script, record, short } of chosen) {
  if (only.length > 0 && !only.includes(script)) continue;
  console.log(`== ${script}`);
  const file = fileURLToPath(new URL(`./${script}.ts`, import.meta.url));
  const args = isShort ? [...short, '--record', `short-${record}`] : ['--record', record];
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`failed: ${script}`);
    process.exitCode = 1;
  }
}
