import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readLexicon } from '../../src/lexicon/read.js';
import { makeCorpus } from '../speed/make-corpus.js';
import { termsByLanguage } from '../speed/terms-by-language.js';
import { type Call, measureRate } from './measure-rate.js';
import { startServer } from './started-server.js';

/**
 * Requests a second of the service beside a bare Fastify route that reads the same body and answers as many bytes, in
 * turns. Settings come from the environment as always (`API_KEYS`, `RATE_LIMIT_PER_MINUTE`, `ACCESS_LOG` ...);
 * `BENCH_API_KEY` is the key to send.
 */

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    bodies: { type: 'string', default: '4000' },
    port: { type: 'string', default: '4280' },
    name: { type: 'string', default: 'default' },
    record: { type: 'boolean', default: false },
  },
});
const port = Number(options.port);
const key = process.env.BENCH_API_KEY;
const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };

const lexicon = readLexicon(fileURLToPath(new URL('../../lexicons', import.meta.url)));
const posts = makeCorpus(Number(options.bodies), 'http', termsByLanguage(lexicon));
const bodies = posts.map(
  (post): Call => ({ method: 'POST', path: '/v1/classify', body: JSON.stringify(post) }),
);
const searches = posts.map(
  ({ title = '', text = '' }): Call => ({
    method: 'GET',
    path: `/v1/search/check?q=${encodeURIComponent([...(title || text)].slice(0, 60).join(''))}`,
  }),
);

const service = await startServer(['dist/server.js'], port, {
  HOST: '127.0.0.1',
  LOG_LEVEL: 'warn',
  ...process.env,
  PORT: String(port),
});
const sizes = [await meanSize(bodies), await meanSize(searches)];
const bare = await startServer(
  ['--import', 'tsx', 'bench/http/bare-server.ts', String(port + 1), ...sizes.map(String)],
  port + 1,
  process.env,
);

const lines = [
  `commit ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()}, Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown'} x${cpus().length}, ${posts.length} bodies, settings: ${options.name}`,
];
try {
  for (const [name, calls, bytes] of [
    ['POST /v1/classify', bodies, sizes[0]],
    ['GET /v1/search/check', searches, sizes[1]],
  ] as const) {
    const rates: { service: number; bare: number }[] = [];
    // The first round lets the compilers of both see the code, and does not count.
    for (let round = 0; round <= Number(options.rounds); round++) {
      const rate = {
        bare: await measureRate(bare.address, calls, Number(options.seconds), headers),
        service: await measureRate(service.address, calls, Number(options.seconds), headers),
      };
      if (round > 0) rates.push(rate);
    }
    const ratios = rates.map((rate) => rate.service / rate.bare).sort((one, other) => one - other);
    const median = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
    lines.push(
      `${name.padEnd(22)} ${(median * 100).toFixed(1)} % of bare (median of ${rates.length} rounds), answers of ${bytes} bytes; requests a second: ${rates
        .map((rate) => `${Math.round(rate.service)}/${Math.round(rate.bare)}`)
        .join(' ')}`,
    );
  }
} finally {
  service.stop();
  bare.stop();
}
console.log(lines.join('\n'));
if (options.record) {
  const folder = new URL('../record/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(new URL(`${day}-http-${options.name}.txt`, folder), `${lines.join('\n')}\n`);
}

/** Bytes of an answer in the mean, of the first few hundred. */
async function meanSize(calls: readonly Call[]): Promise<number> {
  const sample = calls.slice(0, 300);
  let total = 0;
  for (const { method, path, body } of sample) {
    const response = await fetch(`${service.address}${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    total += (await response.arrayBuffer()).byteLength;
  }
  return Math.round(total / sample.length);
}
