import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** The megabytes of young objects after many that outlived a collection. */
const script = `
  import { getHeapSpaceStatistics } from 'node:v8';
  import { limitYoungSpace } from './src/process/limit-young-space.ts';
  if (process.argv.includes('limited')) limitYoungSpace();
  const kept = Array.from({ length: 2_000_000 }, (_, at) => ({ at }));
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  process.stdout.write(String(kept.length && Math.round(young.space_size / 2 ** 20)));
`;

const youngMegabytes = (...args: readonly string[]): number =>
  Number(
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, ...args], {
      encoding: 'utf8',
    }),
  );

it('lets the space of young objects grow to a few megabytes and no further', () => {
  const limited = youngMegabytes('limited');
  expect(limited).toBeGreaterThanOrEqual(8);
  expect(limited).toBeLessThanOrEqual(16);
  expect(youngMegabytes()).toBeGreaterThan(limited);
});
