import { once } from 'node:events';
import { connect } from 'node:net';
import { parseArgs } from 'node:util';
import { nasties } from './nasties.js';
import { canary } from './posts.js';
import { startService } from './start.js';
import { round } from './summary.js';
import { writeRecord } from './write-record.js';

/**
 * What no honest client sends, over bare sockets: each must get one of the answers that are documented for it, and the
 * service must be as well afterwards as before. Then: whether twice as much of a nasty text costs twice as much.
 */

const { values } = parseArgs({ options: { record: { type: 'string', default: 'faults-nasties' } } });
const service = await startService({
  MAX_EVENT_LOOP_DELAY_MS: '0',
  REQUEST_TIMEOUT_MS: '3000',
  ACCESS_LOG: 'on',
});
const port = Number(new URL(service.base).port);

try {
  const answers: Record<string, string> = {};
  const faults: string[] = [];
  for (const { name, chunks, pauseMs = 0, halfClose = false, expect } of nasties()) {
    const answer = await exchange(chunks, pauseMs, halfClose);
    const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
    answers[name] = [...new Set(statuses)].join(' ') || 'closed';
    if (
      statuses.length === 0 ? !expect.includes('closed') : statuses.some((status) => !expect.includes(status))
    )
      faults.push(`${name}: ${answers[name]}`);
    if (/"SQUAMA_/.test(answer) && answer.includes(canary))
      faults.push(`${name}: the error tells what was sent`);
    const health = await fetch(`${service.base}/healthz`);
    if (health.status !== 200) faults.push(`${name}: not well afterwards`);
  }
  const cost = await costs();
  const metrics = await (await fetch(`${service.base}/metrics`)).text();
  const told = { logs: service.output().includes(canary), metrics: metrics.includes(canary) };
  const steep = Object.entries(cost).filter(([, { doubled }]) => doubled > 3.5);
  writeRecord(values.record, { answers, cost, told, faults });
  if (faults.length + steep.length > 0 || told.logs || told.metrics) process.exitCode = 1;
} finally {
  await service.stop();
}

/** All that comes back until the other side closes, or says no more. */
async function exchange(
  chunks: readonly (string | Buffer)[],
  pauseMs: number,
  halfClose: boolean,
): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => {
    answer += data.toString('latin1');
  });
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.on('close', resolve));
  await once(socket, 'connect');
  for (const chunk of chunks) {
    if (socket.destroyed) break;
    socket.write(chunk);
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  if (halfClose) socket.end();
  const quiet = setTimeout(() => socket.destroy(), 8_000);
  await closed;
  clearTimeout(quiet);
  return answer;
}

/** The time of hostile texts of one length and of twice that, below the length up to which texts are looked at. */
async function costs(): Promise<Record<string, { milliseconds: number; doubled: number }>> {
  const units: Record<string, string> = {
    'combining marks': 'i\u0301\u0302\u0303',
    'zero-width spaces': 'i\u200bv\u200bo\u200br\u200by ',
    leetspeak: '1v0ry t1g3r ',
    separators: 'i.v.o.r.y-',
    emoji: '🐘🦷🐅',
    'one letter': 'a',
    masked: 'Xมี Xมี ',
    'right to left': '\u202eyrovi\u202c ',
    'near misses': 'ivorry tigger pangollin ',
    unspaced: '象牙虎骨穿山甲',
    entities: '&#105;&#118;&#111;',
    brackets: '((((',
    prices: '$100 100 usd ',
  };
  const results: Record<string, { milliseconds: number; doubled: number }> = {};
  for (const [name, unit] of Object.entries(units)) {
    const { single, double } = await timesOf(unit);
    results[name] = { milliseconds: round(double), doubled: round(double / single) };
  }
  return results;
}

/** The best of several of each, in turn, so that what else the machine does falls on both. */
async function timesOf(unit: string): Promise<{ single: number; double: number }> {
  const best = { single: Number.POSITIVE_INFINITY, double: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < 15; turn += 1) {
    best.single = Math.min(best.single, await timeOf(unit.repeat(Math.ceil(6_000 / unit.length))));
    best.double = Math.min(best.double, await timeOf(unit.repeat(Math.ceil(12_000 / unit.length))));
  }
  return best;
}

async function timeOf(text: string): Promise<number> {
  const body = JSON.stringify({ text });
  const start = performance.now();
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${service.base}/v1/classify`, { method: 'POST', headers, body });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`A long text is answered with ${response.status}`);
  return performance.now() - start;
}
