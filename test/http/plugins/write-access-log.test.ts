import { expect, it, onTestFinished, vi } from 'vitest';
import { createKey } from '../../../src/access/create-key.js';
import type { Assessment } from '../../../src/assessment.js';
import { buildTestApp } from '../../support/build-app.js';
import { assessmentOf, fixedDetector, matchOf } from '../../support/fixed-detector.js';

const verdict: Assessment['verdict'] = {
  risk: 'high',
  score: 0.9,
  recommendedAction: 'review',
  categories: [],
};
const detector = fixedDetector(assessmentOf({ verdict, matches: [matchOf({ quote: 'secret' })] }));
const shop = createKey('shop', ['classify']);
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

/** What stands on standard output while requests are sent. */
async function linesOf(env: Record<string, string>): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(String(chunk));
    return true;
  });
  onTestFinished(() => write.mockRestore());
  const app = await buildTestApp({ detector, env: { API_KEYS: shop.entry, LOG_LEVEL: 'warn', ...env } });
  const headers = { 'x-api-key': shop.secret, traceparent, 'content-type': 'application/json' };
  await app.inject({ method: 'POST', url: '/v1/classify', headers, payload: { text: 'secret' } });
  await app.inject({ url: '/v1/search/check?q=secret', headers });
  await app.inject({ method: 'POST', url: '/v1/classify', headers, payload: '{"text":"secret", secret}' });
  await app.inject({ url: '/secret?q=secret' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  return lines.filter((line) => line.includes('"answered"')).map((line) => JSON.parse(line));
}

it('writes a line for each request, with what was answered and nothing of what was sent', async () => {
  const lines = await linesOf({ ACCESS_LOG: 'on' });
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatchObject({
    level: 30,
    method: 'POST',
    route: '/v1/classify',
    status: 200,
    caller: 'shop',
    risk: 'high',
    action: 'review',
    trace: traceparent,
  });
  expect(lines[0]?.requestId).toMatch(/^0af76519-16cd-/);
  expect(lines[0]?.milliseconds).toBeGreaterThan(0);
  expect(lines[1]).toMatchObject({ route: '/v1/search/check', risk: 'high', action: 'advisory' });
  expect(lines[2]).toMatchObject({ status: 400 });
  expect(lines[3]).toMatchObject({ route: null, status: 404 });
  expect(JSON.stringify(lines)).not.toContain('secret');
});

it('writes none unless told to', async () => {
  expect(await linesOf({})).toEqual([]);
});
