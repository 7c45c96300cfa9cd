import { rm } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { buildTestApp, realDetector } from './build-app.js';
import { buildConsole } from './build-console.js';
import { findChromium } from './find-chromium.js';
import { launchBrowser, openPage } from './launch-browser.js';

/** Undefined where the tests in a browser have to be skipped. */
export const chromium = findChromium();

interface Opening {
  path?: string;
  /** The service to open it from; one of its own if not given. */
  base?: string;
  options?: BrowserContextOptions;
  /** Statuses of answers that the test provokes. */
  expected?: readonly number[];
}

interface RealConsole {
  /** The service on a port of its own, with the console; gives its address. */
  serve: (env?: Record<string, string>) => Promise<string>;
  /** A page of it, which fails the test at its end if it did what it must not. */
  open: (opening?: Opening) => Promise<Page>;
}

/** Builds the console and starts the browser for the tests around it. */
export function useRealConsole(): RealConsole {
  let consoleDir: string;
  let browser: Browser;
  beforeAll(async () => {
    [consoleDir, browser] = await Promise.all([buildConsole(), launchBrowser(String(chromium))]);
    // Compiling the lexicon takes longer than any of the tests.
    realDetector();
  });
  afterAll(async () => {
    await browser?.close();
    if (consoleDir !== undefined) await rm(consoleDir, { recursive: true });
  });

  const serve = async (env: Record<string, string> = {}): Promise<string> => {
    const app = await buildTestApp({ consoleDir, env });
    return `${await app.listen({ host: '127.0.0.1', port: 0 })}/`;
  };
  return {
    serve,
    async open({ path = '', base, options = {}, expected = [] } = {}) {
      const opened = await openPage(browser, (base ?? (await serve())) + path, options, expected);
      onTestFinished(opened.close);
      return opened.page;
    },
  };
}
