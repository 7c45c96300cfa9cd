import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector } from '../../support/fixed-detector.js';

/** Keeps the process from everything else, as too many posts at once do. */
function hold(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

const detector = fixedDetector(assessmentOf());
const slowDetector = fixedDetector(() => {
  hold(3);
  return assessmentOf();
});
const search = '/v1/search/check?q=x';

describe('a process that is late', () => {
  it('turns requests away with a time to come again, answers health, and recovers', async () => {
    const app = await buildTestApp({ detector, env: { MAX_EVENT_LOOP_DELAY_MS: '20' } });
    await app.ready();
    let shed: Awaited<ReturnType<typeof app.inject>> | undefined;
    for (let tries = 0; tries < 20 && shed?.statusCode !== 503; tries += 1) {
      hold(150);
      await setTimeout(1);
      for (let index = 0; index < 20; index += 1) shed = await app.inject(search);
    }
    expect([shed?.statusCode, shed?.json().code]).toEqual([503, 'SQUAMA_OVERLOADED']);
    expect(shed?.headers).toMatchObject({ 'retry-after': '1' });
    for (const url of ['/healthz', '/readyz']) expect((await app.inject(url)).statusCode).toBe(200);
    expect((await app.inject('/metrics')).body).toMatch(/squama_shed_requests_total [1-9]/);
    await setTimeout(500);
    expect((await app.inject(search)).statusCode).toBe(200);
  });

  it('turns some away where requests always stand in a queue, though it is not late yet, and does the others', async () => {
    const app = await buildTestApp({ detector: slowDetector, env: { MAX_EVENT_LOOP_DELAY_MS: '1000' } });
    const base = await app.listen({ host: '127.0.0.1', port: 0 });
    const statuses: number[] = [];
    const end = performance.now() + 20_000;
    const isOver = () => statuses.includes(503) || performance.now() > end;
    // 80 that never stop asking stand in a queue of a quarter of a second: more than a tenth of what may be once.
    await Promise.all(
      Array.from({ length: 80 }, async () => {
        while (!isOver()) {
          const answer = await fetch(`${base}${search}`);
          await answer.arrayBuffer();
          statuses.push(answer.status);
        }
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    expect(statuses.filter((status) => status === 503).length).toBeLessThan(statuses.length / 2);
    expect((await fetch(`${base}${search}`)).status).toBe(200);
  });

  it('does not turn anyone away for one pause', async () => {
    const app = await buildTestApp({ detector, env: { MAX_EVENT_LOOP_DELAY_MS: '20' } });
    await app.ready();
    await setTimeout(300);
    hold(300);
    for (let tries = 0; tries < 3; tries += 1) {
      await setTimeout(1);
      expect((await app.inject(search)).statusCode).toBe(200);
    }
  });

  it('turns none of a few away, as they are not what makes it late', async () => {
    const app = await buildTestApp({ detector, env: { MAX_EVENT_LOOP_DELAY_MS: '20' } });
    await app.ready();
    for (let tries = 0; tries < 8; tries += 1) {
      hold(150);
      await setTimeout(1);
      expect((await app.inject(search)).statusCode).toBe(200);
    }
  });

  it('goes on answering when told never to turn anyone away', async () => {
    const app = await buildTestApp({ detector, env: { MAX_EVENT_LOOP_DELAY_MS: '0' } });
    await app.ready();
    hold(300);
    await setTimeout(150);
    expect((await app.inject(search)).statusCode).toBe(200);
  });
});
