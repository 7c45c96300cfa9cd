import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createKey } from '../../src/access/create-key.js';
import { freePort } from '../support/free-port.js';
import { type RunningService, startService } from '../support/start-service.js';
import { taxonYaml } from '../support/taxon-yaml.js';
import { writeTinyLexicon } from '../support/tiny-lexicon.js';

const admin = createKey('admin', ['classify', 'admin']);
const headers = { 'x-api-key': admin.secret, 'content-type': 'application/json' };
/** Longer than any answer takes on a busy machine: left to itself, fetch waits as long as the whole test may. */
const patienceMs = 60_000;

function get(url: string, own: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { headers: own, signal: AbortSignal.timeout(patienceMs) });
}

async function call(service: RunningService, path: string, body?: object) {
  const response = await fetch(`${service.base}${path}`, {
    headers: body === undefined ? { 'x-api-key': admin.secret } : headers,
    method: path.startsWith('/v1') ? 'POST' : 'GET',
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patienceMs),
  });
  const text = await response.text();
  return { status: response.status, text, json: text.startsWith('{') ? JSON.parse(text) : undefined };
}

async function quotes(service: RunningService, text: string): Promise<string[]> {
  const { json } = await call(service, '/v1/classify', { text });
  return json.matches.map(({ quote }: { quote: string }) => quote);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 3 * patienceMs;
  let cause: unknown;
  while (performance.now() < end) {
    try {
      if (await condition()) return;
    } catch (error) {
      cause = error;
    }
    await setTimeout(100);
  }
  throw new Error('It did not come about in time', { cause });
}

/** Its workers, and a check that is running; not the compiler that a first run from the sources starts. */
function processesUnder({ child }: RunningService): number[] {
  const listed = execFileSync('pgrep', ['-P', String(child.pid), '-f', String.raw`\.ts( |$)`], {
    encoding: 'utf8',
  });
  return listed.trim().split('\n').map(Number);
}

/** Workers that are halted and take no more connections; ended with the test in any case. */
function haltWorkers(service: RunningService, count: number): number[] {
  const halted = processesUnder(service).slice(0, count);
  onTestFinished(() => halted.forEach(end));
  for (const pid of halted) process.kill(pid, 'SIGSTOP');
  return halted;
}

/** Whether it has ended, though its parent may not have asked what became of it. */
function isDead(pid: number): boolean {
  return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z');
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

describe.each([{ WORKERS: '1' }, { WORKERS: '2' }])(
  'a service with %j',
  { timeout: 300_000 },
  ({ WORKERS }) => {
    it('loads another lexicon while it runs, and none that is bad', async () => {
      const lexicon = writeTinyLexicon();
      const service = await startService({ WORKERS, LEXICON_DIR: lexicon, API_KEYS: admin.entry });
      const text = 'pangolin and scaly anteater for sale';
      expect(await quotes(service, text)).toEqual(['pangolin']);

      const file = join(lexicon, 'taxa/pangolin.yaml');
      const good = taxonYaml({ terms: '  en: [pangolin, scaly anteater]' });
      writeFileSync(file, good);
      const reload = await call(service, '/v1/admin/reload');
      expect(reload.status).toBe(200);
      for (let index = 0; index < 4; index += 1)
        expect(await quotes(service, text)).toEqual(['pangolin', 'scaly anteater']);

      for (const spoil of [
        () => writeFileSync(file, good.slice(0, good.length / 2)),
        () => rmSync(lexicon, { recursive: true }),
      ]) {
        spoil();
        const refused = await call(service, '/v1/admin/reload');
        expect([refused.status, refused.json.code]).toEqual([422, 'SQUAMA_RELOAD_REFUSED']);
        expect(refused.json.errors[0].detail).toMatch(/:\d+:\d+ /);
        expect(await quotes(service, text)).toEqual(['pangolin', 'scaly anteater']);
      }
      const { text: metrics } = await call(service, '/metrics');
      expect(metrics).toContain('squama_lexicon_reloads_total{result="loaded"} 1\n');
      expect(metrics).toContain('squama_lexicon_reloads_total{result="refused"} 2\n');
      expect(metrics).toContain(`lexicon="${reload.json.lexicon}"`);
      service.child.kill('SIGTERM');
      expect(await service.exit).toBe(0);
    });

    it('does as much on SIGHUP, and takes in other keys', async () => {
      const lexicon = writeTinyLexicon();
      const keys = join(mkdtempSync(join(tmpdir(), 'squama-keys-')), 'keys');
      writeFileSync(keys, `${admin.entry}\n`);
      const service = await startService({ WORKERS, LEXICON_DIR: lexicon, API_KEYS_FILE: keys });
      writeFileSync(join(lexicon, 'taxa/pangolin.yaml'), taxonYaml({ terms: '  en: [scaly anteater]' }));
      const other = createKey('other', ['classify']);
      writeFileSync(keys, `${admin.entry}\n${other.entry}\n`);
      service.child.kill('SIGHUP');
      await until(async () => (await quotes(service, 'scaly anteater')).length === 1);
      const classify = (key: string) => get(`${service.base}/v1/search/check?q=x`, { 'x-api-key': key });
      expect((await classify(other.secret)).status).toBe(200);
      // A fault in the file locks nobody out.
      writeFileSync(keys, 'nonsense\n');
      service.child.kill('SIGHUP');
      await until(async () => service.output.out.includes('keys from before stay'));
      expect((await classify(other.secret)).status).toBe(200);
    });

    it('tells balancers first when told to stop, still answers, and asks for new connections', async () => {
      const service = await startService({
        WORKERS,
        LEXICON_DIR: writeTinyLexicon(),
        API_KEYS: admin.entry,
        SHUTDOWN_DELAY_MS: '2000',
      });
      service.child.kill('SIGTERM');
      await until(async () => (await call(service, '/readyz')).status === 503);
      const response = await get(`${service.base}/healthz`);
      expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
      expect(await service.exit).toBe(0);
      expect(service.output.err).toBe('');
    });
  },
);

describe('a service with several workers', { timeout: 300_000 }, () => {
  it('starts a worker again that dies, with the lexicon that serves and not the one on disk', async () => {
    const lexicon = writeTinyLexicon();
    const service = await startService({ WORKERS: '2', LEXICON_DIR: lexicon, API_KEYS: admin.entry });
    writeFileSync(join(lexicon, 'taxa/pangolin.yaml'), 'half of it: [');
    const [worker] = processesUnder(service);
    process.kill(Number(worker), 'SIGKILL');
    await until(async () =>
      (await call(service, '/metrics')).text.includes('squama_worker_restarts_total 1\n'),
    );
    await until(async () => (await call(service, '/metrics')).text.includes('squama_workers 2\n'));
    for (let index = 0; index < 4; index += 1)
      expect(await quotes(service, 'a pangolin')).toEqual(['pangolin']);
  });

  it('loses no connection that a worker had not yet taken when it died', async () => {
    const service = await startService({ WORKERS: '2', LEXICON_DIR: writeTinyLexicon() });
    const [halted] = haltWorkers(service, 1);
    let answered = 0;
    // The first or the second of these goes to the halted one, and the others to the one that works.
    const statuses = [1, 2, 3, 4].map(async () => {
      const { status } = await get(`${service.base}/v1/search/check?q=x`, { connection: 'close' });
      answered += 1;
      return status;
    });
    await until(async () => answered === 3);
    end(Number(halted));
    expect(await Promise.all(statuses)).toEqual([200, 200, 200, 200]);
  });

  it('closes connections that no worker is left to take, and comes back', async () => {
    const PORT = String(await freePort());
    const service = await startService({ WORKERS: '2', LEXICON_DIR: writeTinyLexicon(), PORT });
    const halted = haltWorkers(service, 2);
    const calls = [1, 2, 3].map(() =>
      get(`${service.base}/healthz`, { connection: 'close' }).catch(({ name }: Error) => name),
    );
    await setTimeout(500);
    // Both have died before the primary hears of either: else it may have started one again, which takes them.
    service.child.kill('SIGSTOP');
    halted.forEach(end);
    await until(async () => halted.every(isDead));
    service.child.kill('SIGCONT');
    // Not a TimeoutError: they end with the workers, not with the patience of the client.
    expect(await Promise.all(calls)).toEqual(['TypeError', 'TypeError', 'TypeError']);
    await until(async () => (await call(service, '/metrics')).text.includes('squama_workers 2\n'));
  });

  it('tells each who asks for a reload what came of its own', async () => {
    const lexicon = writeTinyLexicon();
    const service = await startService({ WORKERS: '2', LEXICON_DIR: lexicon, API_KEYS: admin.entry });
    const first = call(service, '/v1/admin/reload');
    // The files have been read once they are being checked.
    await until(async () => processesUnder(service).length === 3);
    writeFileSync(join(lexicon, 'taxa/pangolin.yaml'), 'half of it: [');
    const second = call(service, '/v1/admin/reload');
    expect([(await first).status, (await second).status]).toEqual([200, 422]);
  });

  it('counts the requests of all in one place', async () => {
    const service = await startService({ WORKERS: '2', LEXICON_DIR: writeTinyLexicon() });
    // One after the other on connections of their own, which go to the workers in turn.
    for (let index = 0; index < 6; index += 1)
      await get(`${service.base}/v1/search/check?q=x`, { connection: 'close' });
    expect((await call(service, '/metrics')).text).toContain(
      'squama_http_requests_total{route="/v1/search/check",method="GET",status="200"} 6\n',
    );
  });

  it('tells what is wrong with its lexicon, and does not start', async () => {
    const lexicon = writeTinyLexicon({ 'taxa/bear.yaml': 'title: Bear' });
    const { output, exit } = await startService({ WORKERS: '2', LEXICON_DIR: lexicon });
    expect(await exit).toBe(1);
    expect(output.err).toMatch(/^taxa\/bear\.yaml:1:1 field/m);
  });
});

describe('overlays', { timeout: 300_000 }, () => {
  it('are in force, or keep the service from starting with all that is wrong with them', async () => {
    const overlay = writeTinyLexicon();
    for (const name of ['version.txt', 'interstitials.yaml', 'sources.yaml', 'cards'])
      rmSync(join(overlay, name), { recursive: true });
    writeFileSync(join(overlay, 'policy.yaml'), 'bands: { high: 0.99 }\n');
    writeFileSync(join(overlay, 'taxa/pangolin.yaml'), 'terms:\n  en: [scaly anteater]\n');
    const good = await startService({
      LEXICON_DIR: writeTinyLexicon(),
      LEXICON_DIRS: overlay,
      API_KEYS: admin.entry,
    });
    expect(await quotes(good, 'a scaly anteater')).toEqual(['scaly anteater']);

    writeFileSync(join(overlay, 'policy.yaml'), 'bands: { high: 2 }\n');
    writeFileSync(join(overlay, 'taxa/pangolin.yaml'), 'terms:\n  xx: [scaly anteater]\n');
    const refused = await call(good, '/v1/admin/reload');
    expect(refused.json.errors).toHaveLength(2);
    expect(await quotes(good, 'a scaly anteater')).toEqual(['scaly anteater']);

    const bad = await startService({ LEXICON_DIR: writeTinyLexicon(), LEXICON_DIRS: `${overlay}:/nowhere` });
    expect(await bad.exit).toBe(1);
    expect(bad.output.err).toContain('/nowhere:1:1 is no folder');
    const worse = await startService({ LEXICON_DIR: writeTinyLexicon(), LEXICON_DIRS: overlay });
    expect(await worse.exit).toBe(1);
    expect(worse.output.err).toContain(`${overlay}/policy.yaml:1:16 field "high"`);
    expect(worse.output.err).toContain(`${overlay}/taxa/pangolin.yaml:2:3 unknown language "xx"`);
  });
});
