import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

export interface OpenPage {
  page: Page;
  /** Fails if the page did what it must not: an error, a breach of its policy, a call to another origin. */
  close: () => Promise<void>;
}

/** Starts Chromium; its sandbox does not work for root, as in many containers. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** Opens an address, and watches what the page does. Answers that the test provokes are named by their status. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  expected: readonly number[] = [],
): Promise<OpenPage> {
  const context = await browser.newContext({
    locale: 'en',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(address);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const isExpected = expected.some((status) => message.text().includes(`status of ${status}`));
    if (['error', 'warning'].includes(message.type()) && !isExpected) faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'blob:' && url.origin !== origin) faults.push(`asked ${url.origin}`);
  });
  await page.goto(address);
  return {
    page,
    async close() {
      await context.close();
      expect(faults).toEqual([]);
    },
  };
}
