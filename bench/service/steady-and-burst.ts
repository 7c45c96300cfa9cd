import { parseArgs } from 'node:util';
import { cpuSeconds } from './cpu-seconds.js';
import { tasksWithKnownAnswers } from './known-answers.js';
import { type LoadResult, measureCapacity, offerLoad } from './offer-load.js';
import { mixedPosts } from './posts.js';
import { startService } from './start.js';
import { mebibytes, percentiles, round } from './summary.js';
import { writeRecord } from './write-record.js';

/**
 * How the service does under a steady load of 70 % of what it can, and when suddenly three times as much comes. The
 * client shares the machine with it, so that what it can is less than on a machine of its own.
 */

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    burst: { type: 'string', default: '60' },
    record: { type: 'string', default: 'load-burst' },
  },
});
// One in five is enough of each kind, and each is asked for once beforehand.
const posts = mixedPosts().filter((_, index) => index % 5 === 0);
const service = await startService({});
try {
  const next = await tasksWithKnownAnswers(service.base, posts);
  await offerLoad({ base: service.base, rate: 300, seconds: 10, next });
  const capacity = await measureCapacity({ base: service.base, next });
  const cpuBefore = await cpuSeconds(service.base);
  const steady = await offerLoad({
    base: service.base,
    rate: 0.7 * capacity,
    seconds: Number(values.seconds),
    next,
  });
  const cpuOfSteady = (await cpuSeconds(service.base)) - cpuBefore;
  const memoryAfterSteady = service.residentBytes();
  const burst = await offerLoad({
    base: service.base,
    rate: 2.1 * capacity,
    seconds: Number(values.burst),
    next,
  });
  const memoryAfterBurst = service.residentBytes();
  const after = await offerLoad({ base: service.base, rate: 0.7 * capacity, seconds: 10, next });
  const times = {
    steady: percentiles(steady.times),
    burst: percentiles(burst.times),
    after: percentiles(after.times),
  };
  writeRecord(values.record, {
    capacityPerSecond: Math.round(capacity),
    cpuMicrosecondsPerPost: Math.round((cpuOfSteady * 1e6) / steady.sent),
    steady: { seconds: Number(values.seconds), ...withoutTimes(steady), milliseconds: times.steady },
    burst: { seconds: Number(values.burst), ...withoutTimes(burst), milliseconds: times.burst },
    after: { ...withoutTimes(after), milliseconds: times.after },
    p99BurstOverSteady: round(times.burst.p99 / times.steady.p99),
    residentMebibytes: { afterSteady: mebibytes(memoryAfterSteady), afterBurst: mebibytes(memoryAfterBurst) },
  });
  const bad = [steady, burst, after].reduce(
    (sum, { wrong, lost, withoutRetryAfter }) => sum + wrong + lost + withoutRetryAfter,
    0,
  );
  if (bad > 0) process.exitCode = 1;
} finally {
  await service.stop();
}

function withoutTimes({ times: _, losses, ...counts }: LoadResult) {
  return { ...counts, losses: losses.map(({ code }) => code) };
}
