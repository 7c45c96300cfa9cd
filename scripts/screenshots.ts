import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { buildApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { createDetector } from '../src/detector.js';
import { readLexicon } from '../src/lexicon/read.js';
import { buildConsole } from '../test/support/build-console.js';
import { findChromium } from '../test/support/find-chromium.js';
import { launchBrowser } from '../test/support/launch-browser.js';

/** Pictures of the console for the documentation, taken from the running service: npm run screenshots. */

interface Picture {
  name: string;
  view: string;
  size: [width: number, height: number];
  dark?: boolean;
  locale?: string;
  act?: (page: Page) => Promise<void>;
}

const corpus = fileURLToPath(new URL('../test/corpus/south-east-asia.jsonl', import.meta.url));
const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));

const chooseExample = (name: string, mark?: string) => async (page: Page) => {
  await page.locator('#example').selectOption(name);
  await page.waitForTimeout(1_000);
  if (mark === undefined) return;
  await page.locator('mark', { hasText: mark }).first().hover();
  await page.locator('.match-card', { hasText: 'CITES' }).first().waitFor();
  await page.waitForTimeout(1_000);
};

const pictures: Picture[] = [
  { name: 'try', view: 'try', size: [1280, 1080], act: chooseExample('leetspeak', 'p4ng0lin') },
  {
    name: 'try-arabic',
    view: 'try',
    size: [1280, 860],
    dark: true,
    locale: 'ar',
    act: chooseExample('arabic-falcon'),
  },
  {
    name: 'search',
    view: 'search',
    size: [1280, 860],
    act: async (page) => {
      await page.locator('.search-bar select').selectOption('every');
      await page.locator('.interstitial-card').nth(6).waitFor();
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'bulk',
    view: 'bulk',
    size: [1280, 1240],
    dark: true,
    act: async (page) => {
      await page.setInputFiles('input[type=file]', corpus);
      await page.getByText('Done', { exact: true }).waitFor();
      await page.waitForTimeout(1_000);
    },
  },
  {
    name: 'lexicon',
    view: 'lexicon?tab=browse&concept=commodities/pangolin-scale&q=pangolin',
    size: [1280, 860],
    act: (page) => page.locator('.concept-card').waitFor(),
  },
  { name: 'coverage', view: 'lexicon?tab=coverage', size: [1280, 860], dark: true },
  {
    name: 'draft',
    view: 'lexicon?tab=try',
    size: [1280, 1240],
    act: async (page) => {
      await page.getByRole('button', { name: 'Try it' }).click();
      await page.locator('.draft-trial .results li').first().waitFor();
    },
  },
  { name: 'anatomy', view: 'anatomy', size: [1280, 1100] },
  {
    name: 'phone',
    view: 'try',
    size: [360, 740],
    dark: true,
    locale: 'th',
    act: async (page) => {
      await chooseExample('masked-thai')(page);
      await page.locator('.verdict-bar').click();
      await page.waitForTimeout(300);
    },
  },
];

const chromium = findChromium();
if (chromium === undefined) throw new Error('There is no Chromium here; install it, or set CHROMIUM_PATH.');
const consoleDir = await buildConsole();
const config = readConfig({ LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: '0' });
const app = await buildApp({ config, detector: createDetector(readLexicon(config.LEXICON_DIR)), consoleDir });
const base = await app.listen({ host: '127.0.0.1', port: 0 });
const browser = await launchBrowser(chromium);
try {
  await mkdir(folder, { recursive: true });
  const wanted = process.argv.slice(2);
  for (const picture of pictures)
    if (wanted.length === 0 || wanted.includes(picture.name)) await take(picture);
} finally {
  await browser.close();
  await app.close();
  await rm(consoleDir, { recursive: true });
}

async function take({
  name,
  view,
  size: [width, height],
  dark = false,
  locale = 'en',
  act,
}: Picture): Promise<void> {
  const options: BrowserContextOptions = {
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale,
  };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${base}/#/${view}`);
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(1_000);
  await act?.(page);
  const path = `${folder}${name}.png`;
  await page.screenshot({ path });
  await context.close();
  // A third of the size, by a palette; without the program the picture stays as it is.
  spawnSync('pngquant', ['--force', '--ext', '.png', '--strip', '--skip-if-larger', '256', path]);
}
