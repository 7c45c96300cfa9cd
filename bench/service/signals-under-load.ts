import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { tasksWithKnownAnswers } from './known-answers.js';
import { lostWithoutKill } from './lost-without-kill.js';
import { type LoadResult, offerLoad } from './offer-load.js';
import { mixedPosts } from './posts.js';
import { startService } from './start.js';
import { writeRecord } from './write-record.js';

/** A replica that is told to stop while another takes over, and a worker that is killed: what becomes of requests. */

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '100' },
    connections: { type: 'string', default: '32' },
    record: { type: 'string', default: 'faults-signals' },
  },
});
const rate = Number(values.rate);
const connections = Number(values.connections);
const posts = mixedPosts().slice(0, 100);

const stopped = await terminate();
const killed = await killWorker();
writeRecord(values.record, { ratePerSecond: rate, connections, stopped, killed });
if (stopped.lost + stopped.wrong + killed.wrong + killed.lostOutsideTheWorker > 0 || stopped.exitCode !== 0)
  process.exitCode = 1;

/** Two replicas; when the first says that it is not ready, the balancer sends everything to the second. */
async function terminate() {
  const [first, second] = [await startService({}), await startService({})];
  try {
    const next = await tasksWithKnownAnswers(first.base, posts);
    let firstIsReady = true;
    const watch = (async () => {
      while (firstIsReady) {
        await setTimeout(50);
        firstIsReady = await fetch(`${first.base}/readyz`).then(
          ({ status }) => status === 200,
          () => false,
        );
      }
    })();
    const loads: Promise<LoadResult>[] = [];
    const stop = setTimeout(3_000).then(() => first.stop());
    for (let slice = 0; slice < 16; slice += 1) {
      const base = firstIsReady ? first.base : second.base;
      loads.push(offerLoad({ base, rate, seconds: 0.5, next, connections }));
      await setTimeout(500);
    }
    const results = await Promise.all(loads);
    await watch;
    return { ...totals(results), exitCode: await stop };
  } finally {
    await second.stop();
  }
}

async function killWorker() {
  const service = await startService({ WORKERS: '2', MAX_EVENT_LOOP_DELAY_MS: '0' });
  try {
    const next = await tasksWithKnownAnswers(service.base, posts);
    const load = offerLoad({ base: service.base, rate, seconds: 15, next, connections });
    await setTimeout(3_000);
    const [victim] = service.children();
    if (victim === undefined) throw new Error('There is no worker');
    process.kill(victim, 'SIGKILL');
    const kill = performance.now();
    const loaded = await load;
    const result = totals([loaded]);
    let back = false;
    for (let tries = 0; tries < 240 && !back; tries += 1) {
      await setTimeout(1_000);
      back = (await (await fetch(`${service.base}/metrics`)).text()).includes('squama_workers 2\n');
    }
    const lostOutsideTheWorker = lostWithoutKill(loaded.losses, [kill]).length;
    return { ...result, lostOutsideTheWorker, startedAgain: back };
  } finally {
    await service.stop();
  }
}

function totals(results: readonly LoadResult[]) {
  const sum = (field: 'sent' | 'wrong' | 'lost') =>
    results.reduce((total, result) => total + result[field], 0);
  return {
    sent: sum('sent'),
    wrong: sum('wrong'),
    lost: sum('lost'),
    losses: results.flatMap(({ losses }) => losses.map(({ code }) => code)),
  };
}
