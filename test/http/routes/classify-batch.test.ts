import { beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, realDetector } from '../../support/build-app.js';
import { assessmentOf, fixedDetector, matchOf } from '../../support/fixed-detector.js';
import { postJson } from '../../support/post-json.js';

beforeAll(() => {
  realDetector();
}, 60_000);

const url = '/v1/classify/batch';
const echo = fixedDetector(({ id }) => assessmentOf({ ...(id !== undefined && { id }) }));

describe('POST /v1/classify/batch', () => {
  it('answers each item as if it were sent alone, in order', async () => {
    const app = await buildTestApp();
    const items = [
      { id: '1', text: 'Selling an ivory bangle, DM me' },
      { id: '2', title: 'elephants' },
      { text: 'x' },
    ];
    const alone = await Promise.all(
      items.map(async (item) => (await postJson(app, '/v1/classify', item)).body),
    );
    const { status, headers, body } = await postJson(app, url, { items });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(body).toEqual({ results: alone });
  });

  it('puts a problem in the place of an item that is not valid, with its id', async () => {
    const items = [
      { id: 'good', text: 'x' },
      { id: 'bad', text: 5 },
      { id: 'empty' },
      'text',
      null,
      { id: 7, text: 'x' },
    ];
    const { status, headers, body } = await postJson(await buildTestApp({ detector: echo }), url, { items });
    expect(status).toBe(200);
    expect(body.results).toMatchObject([
      { id: 'good', verdict: {} },
      { id: 'bad', status: 400, code: 'SQUAMA_INVALID_REQUEST', errors: [{ pointer: '/text' }] },
      { id: 'empty', status: 400, errors: [{ pointer: '/text' }] },
      { status: 400, errors: [{ pointer: '' }] },
      { status: 400, errors: [{ pointer: '' }] },
      { status: 400, errors: [{ pointer: '/id' }] },
    ]);
    expect(body.results.slice(3).some((result: object) => 'id' in result)).toBe(false);
    expect(new Set(body.results.slice(1).map(({ requestId }: { requestId: string }) => requestId))).toEqual(
      new Set([headers['x-request-id']]),
    );
  });

  it('answers 200 even when all items are problems', async () => {
    const { status, body } = await postJson(await buildTestApp({ detector: echo }), url, { items: [{}, {}] });
    expect(status).toBe(200);
    expect(body.results).toMatchObject([{ status: 400 }, { status: 400 }]);
  });

  it('hides what went wrong inside with one item, and judges the others', async () => {
    const detector = fixedDetector(({ id, text }) => {
      if (id === 'boom') throw new Error(`can not read ${text}`);
      return assessmentOf();
    });
    const items = [{ text: 'x' }, { id: 'boom', text: 'secret' }, { text: 'x' }];
    const { status, body } = await postJson(await buildTestApp({ detector }), url, { items });
    expect(status).toBe(200);
    expect(body.results).toMatchObject([
      { verdict: {} },
      { id: 'boom', code: 'SQUAMA_INTERNAL' },
      { verdict: {} },
    ]);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('counts the offsets of each item in its own unit', async () => {
    const detector = fixedDetector(assessmentOf({ matches: [matchOf({ start: 3, end: 8 })] }));
    const items = [{ text: '🐘 ivory' }, { text: '🐘 ivory', offsetEncoding: 'codepoint' }];
    const { body } = await postJson(await buildTestApp({ detector }), url, { items });
    expect(body.results.map(({ matches }: { matches: { start: number }[] }) => matches[0]?.start)).toEqual([
      3, 2,
    ]);
  });

  it('takes 1 to 500 items', async () => {
    const app = await buildTestApp({ detector: echo });
    const batch = (size: number) =>
      postJson(app, url, { items: Array.from({ length: size }, () => ({ text: 'x' })) });
    expect((await batch(500)).body.results).toHaveLength(500);
    expect((await batch(501)).body).toMatchObject({ status: 400, errors: [{ pointer: '/items' }] });
    expect((await batch(0)).body).toMatchObject({ status: 400, errors: [{ pointer: '/items' }] });
  });

  it.each([{}, { items: {} }, { items: [{ text: 'x' }], more: 1 }, []])(
    'refuses %j as a batch',
    async (batch) => {
      expect((await postJson(await buildTestApp({ detector: echo }), url, batch)).status).toBe(400);
    },
  );

  it('takes a body of 8 MiB and no more', async () => {
    const app = await buildTestApp({ detector: echo });
    const frame = JSON.stringify({ items: [{ text: '' }] }).length;
    const batch = (size: number) => postJson(app, url, { items: [{ text: 'x'.repeat(size - frame) }] });
    expect((await batch(8 * 1024 * 1024)).status).toBe(200);
    expect((await batch(8 * 1024 * 1024 + 1)).body.code).toBe('SQUAMA_BODY_TOO_LARGE');
  });

  it('lets other requests through while it works', async () => {
    const detector = fixedDetector(({ id }) => {
      const end = performance.now() + 2;
      while (id === 'slow' && performance.now() < end);
      return assessmentOf();
    });
    const app = await buildTestApp({ detector });
    const done: string[] = [];
    const items = Array.from({ length: 100 }, () => ({ id: 'slow', text: 'x' }));
    const batch = postJson(app, url, { items }).then(() => done.push('batch'));
    const single = postJson(app, '/v1/classify', { text: 'x' }).then(() => done.push('single'));
    await Promise.all([batch, single]);
    expect(done).toEqual(['single', 'batch']);
  });
});
