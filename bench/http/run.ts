import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createKey } from '../../src/access/create-key.js';
import { readLexicon } from '../../src/lexicon/read.js';
import { makeCorpus } from '../speed/make-corpus.js';
import { termsByLanguage } from '../speed/terms-by-language.js';
import { type Call, measureRate } from './measure-rate.js';
import { type StartedServer, startServer } from './started-server.js';

/**
 * Requests a second of the service beside a bare Fastify route that reads the same body and answers as many bytes, in
 * turns: as it is by default, and with keys, limits and the access log. Other settings come from the environment.
 */

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    bodies: { type: 'string', default: '4000' },
    port: { type: 'string', default: '4280' },
    record: { type: 'boolean', default: false },
  },
});
const port = Number(options.port);
const seconds = Number(options.seconds);
const key = createKey('bench', ['classify']);

interface Mode {
  readonly name: string;
  /** The share of bare that is aimed at. */
  readonly aim: number;
  readonly env: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

interface Measured extends Mode {
  readonly server: StartedServer;
  readonly rates: number[];
  readonly shares: number[];
}

const modes: readonly Mode[] = [
  { name: 'default', aim: 0.5, env: {}, headers: {} },
  {
    name: 'keys, limits, access log',
    aim: 0.3,
    env: { API_KEYS: key.entry, RATE_LIMIT_PER_MINUTE: '100000000', ACCESS_LOG: 'on' },
    headers: { authorization: `Bearer ${key.secret}` },
  },
];

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

const servers: StartedServer[] = [];
const start = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<StartedServer> => {
  const server = await startServer(args, port + servers.length, env);
  servers.push(server);
  return server;
};

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const lines = [
  `commit ${commit}, Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown'} x${cpus().length}, ${posts.length} bodies`,
];
try {
  const services: (Mode & { server: StartedServer })[] = [];
  for (const mode of modes) {
    const env = {
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      // Asked for as much as it can do, it would turn some away.
      MAX_EVENT_LOOP_DELAY_MS: '60000',
      ...process.env,
      ...mode.env,
      PORT: String(port + servers.length),
    };
    services.push({ ...mode, server: await start(['dist/server.js'], env) });
  }
  const sizes = [await meanSize(bodies), await meanSize(searches)];
  const bare = await start(
    ['--import', 'tsx', 'bench/http/bare-server.ts', String(port + servers.length), ...sizes.map(String)],
    process.env,
  );
  for (const [name, calls, bytes] of [
    ['POST /v1/classify', bodies, sizes[0]],
    ['GET /v1/search/check', searches, sizes[1]],
  ] as const) {
    const bareRates: number[] = [];
    const rates = services.map((service): Measured => ({ ...service, shares: [], rates: [] }));
    // The first round lets the compilers of all see the code, and does not count.
    for (let round = 0; round <= Number(options.rounds); round++) {
      const bareRate = await measureRate(bare.address, calls, seconds, {});
      if (round > 0) bareRates.push(bareRate);
      for (const one of rates) {
        const rate = await measureRate(one.server.address, calls, seconds, one.headers);
        if (round === 0) continue;
        one.rates.push(rate);
        one.shares.push(rate / bareRate);
      }
    }
    lines.push(`${name}, answers of ${bytes} bytes; bare: ${bareRates.map(Math.round).join(' ')} a second`);
    for (const one of rates)
      lines.push(
        `  ${one.name.padEnd(25)} ${percent(median(one.shares))} of bare (aim ${percent(one.aim)}), median of ${one.shares.length} rounds; ${one.rates.map(Math.round).join(' ')} a second`,
      );
  }

  /** Bytes of an answer in the mean, of the first few hundred. */
  async function meanSize(calls: readonly Call[]): Promise<number> {
    const sample = calls.slice(0, 300);
    let total = 0;
    for (const { method, path, body } of sample) {
      const response = await fetch(`${servers[0]?.address}${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body }),
      });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      total += (await response.arrayBuffer()).byteLength;
    }
    return Math.round(total / sample.length);
  }
} finally {
  for (const server of servers) server.stop();
}
console.log(lines.join('\n'));
if (options.record) {
  const folder = new URL('../record/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(new URL(`${day}-http.txt`, folder), `${lines.join('\n')}\n`);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
