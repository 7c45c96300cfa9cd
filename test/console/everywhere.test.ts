import { createServer, request as httpRequest } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createKey } from '../../src/access/create-key.js';
import { checkAxe } from '../support/check-axe.js';
import { chromium, useRealConsole } from '../support/real-console.js';

const views = ['try', 'search', 'bulk', 'lexicon', 'anatomy'];

describe.skipIf(chromium === undefined)('in a real browser', { timeout: 60_000 }, () => {
  const { serve, open } = useRealConsole();

  describe('for everybody', () => {
    it.each([
      ['light', 'en', views, 'all'],
      // The same page in other colours.
      ['dark', 'en', views, 'contrast'],
      ['light', 'ar', ['try', 'search'], 'all'],
    ] as const)('the views pass axe (%s, %s)', async (colorScheme, locale, some, rules) => {
      const page = await open({ options: { colorScheme, locale, reducedMotion: 'reduce' } });
      for (const view of some) {
        await page.goto(`${page.url().split('#')[0]}#/${view}`);
        await page.locator('main h1').waitFor();
        if (view === 'bulk') await page.locator('.drop-zone button').nth(1).click();
        await page
          .locator('.verdict-card, .interstitial-card, .result-table, .term-browser tbody tr, .steps')
          .first()
          .waitFor();
        expect(await checkAxe(page, rules), view).toEqual([]);
      }
    });

    it('it fits a small phone', async () => {
      const page = await open({ options: { viewport: { width: 360, height: 740 } } });
      for (const view of views) {
        await page.goto(`${page.url().split('#')[0]}#/${view}`);
        if (view === 'bulk') await page.getByRole('button', { name: 'Use the examples' }).click();
        await page
          .locator('.verdict-card, .interstitial-card, .result-table, .term-browser tbody tr, .steps')
          .first()
          .waitFor();
        if (view === 'try') {
          await page.locator('.reviewer-card > summary').click();
          await page.locator('.reviewer-card blockquote').waitFor();
        }
        const width = await page.evaluate('document.documentElement.scrollWidth');
        expect(width, view).toBeLessThanOrEqual(360);
        const place = await page.locator('nav [aria-current]').boundingBox();
        expect(place && place.x > -2 && place.x + place.width <= 360, `${view} is seen in its row`).toBe(
          true,
        );
      }
    });

    it('it turns to another language and its direction, and stays there', async () => {
      const page = await open();
      await page.getByLabel('Language', { exact: true }).selectOption('ar');
      await page.locator('html[lang="ar"][dir="rtl"]').waitFor({ state: 'attached' });
      await page.reload();
      await page.locator('html[dir="rtl"]').waitFor({ state: 'attached' });
      expect(await page.locator('h1').textContent()).toBe('ماذا يقول هذا المنشور؟');
    });

    it('all of it can be reached by keyboard', async () => {
      const page = await open();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      await page.getByRole('tab', { name: 'curl' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('[role=tab][aria-selected=true]', { hasText: 'JavaScript' }).waitFor();
    });
  });

  it('a key is asked for where there are keys, and one that is wrong is not taken', async () => {
    const { secret, entry } = createKey('browser', ['classify', 'lexicon']);
    const page = await open({ base: await serve({ API_KEYS: entry }), expected: [401] });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Key').fill('wrong');
    await dialog.getByRole('button', { name: 'Use this key' }).click();
    await dialog.getByText('not accepted').waitFor();
    expect(await checkAxe(page)).toEqual([]);
    await dialog.getByLabel('Key').fill(secret);
    await page.keyboard.press('Enter');
    await page.locator('.verdict-card h2').waitFor();
    expect(await page.locator('#request-panel').textContent()).toContain('Bearer $SQUAMA_KEY');
    expect(await page.content()).not.toContain(secret);
  });

  it('it works behind a path that a proxy takes off', async () => {
    const target = new URL(await serve());
    const proxy = createServer((incoming, outgoing) => {
      const path = /^\/tools\/squama(\/.*)$/.exec(incoming.url ?? '')?.[1];
      // What is outside the prefix is somebody else's.
      if (path === undefined) {
        outgoing.writeHead(404).end();
        return;
      }
      const onward = httpRequest(
        { port: target.port, host: '127.0.0.1', path, method: incoming.method, headers: incoming.headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      incoming.pipe(onward);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      proxy.closeAllConnections();
      proxy.close();
    });
    const address = proxy.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const page = await open({ path: 'tools/squama/', base: `http://127.0.0.1:${port}/` });
    await page.locator('.verdict-card h2').waitFor();
    await page.getByRole('link', { name: 'Lexicon' }).click();
    await page.locator('.term-browser tbody tr').first().waitFor();
  });

  it('the reference of the API makes a request', async () => {
    const page = await open({ path: 'docs' });
    const operation = page.locator('.opblock', { hasText: '/v1/classify' }).first();
    await operation.locator('.opblock-summary').click();
    await operation.getByRole('button', { name: 'Execute' }).click();
    await operation
      .locator('.live-responses-table .response-col_status', { hasText: '200' })
      .first()
      .waitFor();
    expect(await operation.locator('.live-responses-table').textContent()).toContain('recommendedAction');
  });
});
