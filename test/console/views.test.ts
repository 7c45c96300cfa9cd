import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { resultColumns } from '../../src/result-columns.js';
import { checkAxe } from '../support/check-axe.js';
import { chromium, useRealConsole } from '../support/real-console.js';

if (chromium === undefined)
  console.warn('No Chromium is here, so the console is not tested in one; install it, or set CHROMIUM_PATH.');

const run = promisify(execFile);
const verdict = (page: Page) => page.locator('.verdict-card h2');
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

describe.skipIf(chromium === undefined)('in a real browser', { timeout: 60_000 }, () => {
  const { open } = useRealConsole();

  describe('a post', () => {
    it('is judged while it is typed, and its matches stand in their places', async () => {
      const page = await open();
      await page.getByLabel('Start from an example').selectOption('');
      const text = '🐘🦷 p4ng0lin sc4les, عاج فيل للبيع, DM';
      await fill(page, 'Text', text);
      await page.locator('.marked-text', { hasText: text }).waitFor();
      expect(await page.locator('.marked-text').textContent()).toBe(text);
      expect(await verdict(page).textContent()).toBe('High risk');
      const quotes = await page.locator('.marked-text mark').allTextContents();
      expect(quotes.join('|')).toMatch(/🐘.*p4ng0lin.*عاج/);
      expect(await page.locator('.marked-text').getAttribute('dir')).toBe('auto');
    });

    it('has an explanation at each match, for the pointer and for the keyboard', async () => {
      const page = await open();
      await page.getByLabel('Start from an example').selectOption('leetspeak');
      const mark = page.locator('mark', { hasText: 'p4ng0lin' }).first();
      await mark.hover();
      const card = page.getByRole('tooltip');
      await card.getByText('Digits for letters').first().waitFor();
      await card.getByText('CITES I').first().waitFor();
      await card.getByText('Source').first().waitFor();
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'detached' });
      await mark.focus();
      await card.waitFor();
      expect(await mark.getAttribute('aria-describedby')).toBe('match-card');
    });

    it('explains a word out of sight when it is tabbed to', async () => {
      const page = await open({ options: { viewport: { width: 900, height: 400 } } });
      await page.getByLabel('Start from an example').selectOption('leetspeak');
      await page.locator('mark', { hasText: 'p4ng0lin' }).first().waitFor();
      await page.evaluate('window.scrollTo(0, 0)');
      await page.locator('mark').first().focus();
      await page.waitForFunction('window.scrollY > 0');
      await page.waitForTimeout(300);
      await page.getByRole('tooltip').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('tooltip').waitFor({ state: 'detached' });
    });

    it('that only sounds like it is let through, with what speaks against', async () => {
      const page = await open();
      await page.getByLabel('Start from an example').selectOption('wedding-dress');
      await page.locator('.verdict-card[data-risk="none"]').waitFor();
      await page.locator('.evidence-lists .against', { hasText: 'Colour' }).waitFor();
    });

    it('can be sent by the program that is shown', async () => {
      const page = await open();
      await page.getByRole('tab', { name: 'JavaScript' }).click();
      const code = String(await page.locator('#request-panel').textContent());
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code]);
      expect(stdout).toMatch(/^high [01](\.\d+)? review\n$/);
    });

    it('has the card that a reviewer would get, in the language of the interface', async () => {
      const page = await open({ options: { locale: 'fr' } });
      await page.getByText('Fiche d’examen').click();
      await page.locator('.reviewer-card [lang="fr"] .headline').waitFor();
      await page.locator('.reviewer-card blockquote[lang="th"]').waitFor();
      await page.getByText('KEYWORD_UNLAWFUL_SALE_ANIMALS').waitFor();
      expect(await checkAxe(page)).toEqual([]);
    });

    it('that is refused says what is wrong, and where', async () => {
      const page = await open({ expected: [400] });
      await page.getByLabel('Country of the item (TH)').fill('Thailand');
      const note = page.getByRole('alert');
      await note.waitFor();
      expect(await note.textContent()).toMatch(/\/country.*pattern/);
    });
  });

  it('a search is shown as the person who searches would see it', async () => {
    const page = await open({ path: '#/search' });
    await fill(page, 'Query', 'buy sea turtle eggs');
    await page.getByText('Show no results').first().waitFor();
    await page.getByLabel('Language of the message').selectOption('ar');
    await page.locator('.interstitial-card[dir="rtl"] [lang="ar"]').first().waitFor();
    await fill(page, 'Query', 'why is ivory illegal');
    await page.locator('.intervention-summary', { hasText: 'The results are shown as usual.' }).waitFor();
    expect(await page.locator('.interstitial-card').count()).toBe(0);
    await page.getByRole('button', { name: 'Check all' }).click();
    await page.locator('tbody tr').nth(15).waitFor();
    expect(await page.locator('tr', { hasText: 'tiger cub for sale' }).textContent()).toMatch(/risk/);
  });

  describe('a file', () => {
    const lines = [
      ...Array.from({ length: 420 }, (_, at) =>
        JSON.stringify({ id: `post-${at}`, text: `cat number ${at}` }),
      ),
      JSON.stringify({ id: 'sale', text: 'pangolin scales for sale, dm for price' }),
      '{ no json',
      JSON.stringify({ text: 'x', surface: 'moon' }),
    ];
    const file = {
      name: 'posts.ndjson',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(lines.join('\n')),
    };

    it('goes through in slices, and comes back as plots, table and downloads', async () => {
      const page = await open({ path: '#/bulk' });
      await page.setInputFiles('input[type=file]', file);
      await page.getByText('Done', { exact: true }).waitFor();
      await page.getByText('Posts: 423').waitFor();
      expect(await page.locator('canvas').first().getAttribute('aria-label')).toMatch(
        /High risk: 1, .*Not judged: 2/,
      );
      expect(await page.locator('tbody tr').first().textContent()).toMatch(/^421High risk/);
      await page.getByLabel('Risk', { exact: true }).selectOption('fault');
      await page.getByText('2 of 423').waitFor();
      expect(await page.locator('tbody').textContent()).toMatch(/not a JSON object[\s\S]*\/surface/);

      const [ndjson] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save results as NDJSON' }).click(),
      ]);
      const results = (await readFile(await ndjson.path(), 'utf8')).trim().split('\n');
      expect(results).toHaveLength(423);
      expect(JSON.parse(String(results[420])).verdict.risk).toBe('high');
      expect(JSON.parse(String(results[421]))).toEqual({
        line: 422,
        code: 'SQUAMA_INVALID_REQUEST',
        detail: 'This line is not a JSON object.',
      });
      expect(JSON.parse(String(results[422]))).toMatchObject({
        line: 423,
        errors: [{ pointer: '/surface' }],
      });
      const [csv] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save results as CSV' }).click(),
      ]);
      const table = await readFile(await csv.path(), 'utf8');
      const [head, ...rows] = table.trim().split('\r\n');
      expect(head).toBe([...resultColumns, 'text'].join(','));
      expect(rows).toHaveLength(423);
      expect(table).toMatch(/\r\n421,sale,high,0\.\d+,review,/);

      await page.getByLabel('Risk', { exact: true }).selectOption('high');
      await page.getByRole('button', { name: 'Open: 421' }).click();
      await page.locator('.verdict-card[data-risk="high"]').waitFor();
    });

    it('may be a table', async () => {
      const page = await open({ path: '#/bulk' });
      const text =
        'ID\tTitle\tComments\tPrice\r\n1\t"Ivory, old ""netsuke"""\t"price?\npm me"\t1,500 EUR\r\n2\t\t\t\r\n';
      await page.setInputFiles('input[type=file]', {
        name: 'a.tsv',
        mimeType: 'text/tab-separated-values',
        buffer: Buffer.from(text),
      });
      await page.getByText('Done', { exact: true }).waitFor();
      expect(await page.locator('tbody').textContent()).toMatch(
        /Ivory, old "netsuke"[\s\S]*No column of this row/,
      );
    });

    it('that opens a quote and never closes it is told so, in its row', async () => {
      const page = await open({ path: '#/bulk' });
      await page.setInputFiles('input[type=file]', {
        name: 'a.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('id,text\r\n1,a day at the zoo\r\n2,"ivory\r\n3,tiger tooth\r\n'),
      });
      await page.getByText('Done', { exact: true }).waitFor();
      expect(await page.locator('tbody').textContent()).toMatch(/^1No risk found.*2Not judged.*never closed/);
    });

    it('can be stopped', async () => {
      const page = await open({ path: '#/bulk' });
      await page.route('**/batch', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue().catch(() => {});
      });
      await page.setInputFiles('input[type=file]', {
        ...file,
        buffer: Buffer.concat(Array(20).fill(file.buffer)),
      });
      await page.getByText('per second').waitFor();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('Cancelled').waitFor();
    });
  });

  it('the lexicon can be searched, read, and looked through for holes', async () => {
    const page = await open({ path: '#/lexicon' });
    await fill(page, 'Word or concept', 'squama manit');
    await page.locator('td', { hasText: 'squama manitis' }).first().waitFor();
    await page.getByRole('link', { name: 'Pangolin scales', exact: true }).first().click();
    const concept = page.locator('.concept-card');
    await concept.getByText('เกล็ดลิ่น').first().waitFor();
    await concept.getByText('Must not be found').waitFor();
    await page.getByRole('tab', { name: 'Coverage' }).click();
    expect(
      Number((await page.locator('tbody td a').first().textContent())?.replace(',', '')),
    ).toBeGreaterThan(10);
    await page.getByRole('tab', { name: 'Sources' }).click();
    await page.getByText('Catalogue of Life').first().waitFor();
  });

  it('a draft of a concept is checked and tried', async () => {
    const page = await open({ path: '#/lexicon?tab=try' });
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('The draft can be used').waitFor();
    const first = page.locator('.draft-trial .results li').first();
    expect(await first.locator('mark').first().textContent()).toBe('armour bangles');
    expect(await first.getAttribute('data-changed')).toBe('true');
    expect(await checkAxe(page)).toEqual([]);
    await fill(page, 'Draft, in YAML', 'title: x\nterms: 3\n');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('does not have the form').waitFor();
    await page.locator('.problems code').first().waitFor();
  });

  it('a text is taken apart step by step', async () => {
    const page = await open({ path: '#/anatomy' });
    await fill(page, 'Text', 'iv&#111;ry 4 s4le');
    await page.locator('.steps li', { hasText: 'HTML escapes decoded' }).getByText('ivory 4 s4le').waitFor();
    await page.locator('.outcome[data-outcome="counted"]').first().waitFor();
  });
});
