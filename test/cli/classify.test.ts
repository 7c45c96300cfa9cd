import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { writeTinyLexicon } from '../support/tiny-lexicon.js';

const finding = [
  'title: An animal',
  'description: Detects an animal.',
  'status: stable',
  'added: "2026-11-24"',
  'severity: high',
  'when: { evidence: [taxon] }',
  'examples: { match: [{ text: pangolin }], noMatch: [{ text: nice weather, why: no animal }] }',
];
const intent = [
  'title: Offers',
  'description: Detects an offer.',
  'status: stable',
  'evidence: offer',
  'sources: [general-knowledge]',
  'added: "2026-11-24"',
  'terms: { en: [for sale] }',
  'examples: { match: [{ text: for sale, quotes: [for sale] }], noMatch: [{ text: selfless, why: no offer }] }',
];
const lexicon = writeTinyLexicon({
  'findings/animal.yaml': finding.join('\n'),
  'intents/offer.yaml': intent.join('\n'),
});
const folder = mkdtempSync(join(tmpdir(), 'squama-classify-'));
const at = (name: string) => join(folder, name);
const classify = (args: readonly string[], input = '') =>
  runCli(['classify', ...args, '--lexicon', lexicon], { input });
const rowsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** More than fit one batch, so that several threads have some. */
const offer = { text: 'pangolin for sale', surface: 'listing', price: { amount: 9 } };
const isOffer = Array.from({ length: 1_200 }, (_, index) => index % 3 === 0);
const posts = isOffer
  .map(
    (offered, index) =>
      `${JSON.stringify({ id: `p${index}`, ...(offered ? offer : { text: 'good day' }) })}\n`,
  )
  .join('');
const ids = isOffer.map((_, index) => `p${index}`);
const all = { code: -1 as number | null, out: '', rows: '' };

beforeAll(async () => {
  writeFileSync(at('posts.ndjson'), posts);
  const { code, out } = await classify([at('posts.ndjson'), '--out', at('all.ndjson'), '--threads', '2']);
  Object.assign(all, { code, out, rows: readFileSync(at('all.ndjson'), 'utf8') });
});
afterAll(() => {
  rmSync(lexicon, { recursive: true });
  rmSync(folder, { recursive: true });
});

describe('squama classify', () => {
  it('writes a result for each post, in their order, from several threads', () => {
    expect(all.code).toBe(0);
    const rows = rowsOf(all.rows);
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(rows.map(({ matches }) => matches.length > 0)).toEqual(isOffer);
    expect(all.out).toMatch(/^1,200 posts; 1,200 in .* a second\n/);
    expect(all.out).toMatch(/^ {2}none +800 +66\.7 %$/m);
  });

  it('goes on where an interrupted run stopped, and counts what was there', async () => {
    // In the middle of a row.
    writeFileSync(at('half.ndjson'), all.rows.slice(0, all.rows.length / 2));
    const { code, out } = await classify([at('posts.ndjson'), '--out', at('half.ndjson'), '--resume']);
    expect(code).toBe(0);
    expect(readFileSync(at('half.ndjson'), 'utf8')).toBe(all.rows);
    const again = Number(/1,200 posts; ([\d,]+) in/.exec(out)?.[1]?.replace(',', ''));
    expect(again).toBeGreaterThan(400);
    expect(again).toBeLessThan(800);
    expect(out).toMatch(/^ {2}none +800 +66\.7 %$/m);
  });

  it('goes on with a gzip file that was cut off', async () => {
    await classify([at('posts.ndjson'), '--out', at('whole.csv.gz'), '-q']);
    const bytes = readFileSync(at('whole.csv.gz'));
    const text = gunzipSync(bytes).toString();
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^line,id,risk,score,action,/);
    expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(ids);

    writeFileSync(at('half.csv.gz'), bytes.subarray(0, Math.floor(bytes.length / 2)));
    const { code } = await classify([at('posts.ndjson'), '--out', at('half.csv.gz'), '--resume', '-q']);
    expect(code).toBe(0);
    expect(gunzipSync(readFileSync(at('half.csv.gz'))).toString()).toBe(text);
  });

  it('does not add to the results of another file', async () => {
    writeFileSync(at('other.ndjson'), posts.replaceAll('"p', '"q'));
    const { code, err } = await classify([at('other.ndjson'), '--out', at('all.ndjson'), '--resume']);
    expect(code).toBe(2);
    expect(err).toContain('of another file');
    expect(readFileSync(at('all.ndjson'), 'utf8')).toBe(all.rows);
  });

  it('writes over nothing unless it is told to', async () => {
    const { code, err } = await classify([at('posts.ndjson'), '--out', at('all.ndjson')]);
    expect([code, readFileSync(at('all.ndjson'), 'utf8')]).toEqual([2, all.rows]);
    expect(err).toContain('--force');
  });

  it('reads compressed CSV with quotes and lines in its cells', async () => {
    const csv =
      '\ufeffid;text;price;other\r\na;"say ""hi""\r\npangolin; sale";20;x\r\n\r\nb;;;\r\nc;"good; day";;\r\n';
    writeFileSync(at('posts.csv.gz'), gzipSync(csv));
    const { code, out, err } = await classify([at('posts.csv.gz')]);
    expect(code).toBe(0);
    const [first, second, third] = rowsOf(out);
    expect(first.matches[0]).toMatchObject({ quote: 'pangolin', start: 9 });
    expect(second).toMatchObject({
      line: 2,
      id: 'b',
      code: 'SQUAMA_INVALID_REQUEST',
      errors: [{ pointer: '/text' }],
    });
    expect(third).toMatchObject({ id: 'c', verdict: { risk: 'none' } });
    expect(err).toContain('3 posts, 1 of them not judged');
  });

  it('refuses a CSV file with a quote that is never closed', async () => {
    writeFileSync(at('open.csv'), 'text\n"pangolin\nsale\n');
    const { code, err } = await classify([at('open.csv')]);
    expect(code).toBe(2);
    expect(err).toContain('row 1: a quote is opened and never closed');
  });

  it('tells what is wrong with a line, and goes on', async () => {
    const lines = [
      '{"text":"x"}',
      '',
      '{"text"',
      '{"text":"x","hue":1}',
      '{"request":{"text":"x"},"id":"r"}',
    ];
    const { code, out } = await classify(['-', '--fail-on', 'medium'], lines.join('\n'));
    expect(code).toBe(0);
    expect(rowsOf(out).map(({ line, code: problem, id }) => [line, problem, id])).toEqual([
      [undefined, undefined, undefined],
      [3, 'SQUAMA_INVALID_JSON', undefined],
      [4, 'SQUAMA_INVALID_REQUEST', undefined],
      [undefined, undefined, 'r'],
    ]);
  });

  it('fails on what it is told to fail on', async () => {
    const { code, out, err } = await classify(['-', '--fail-on', 'medium'], JSON.stringify(offer));
    expect(['medium', 'high']).toContain(rowsOf(out)[0].verdict.risk);
    expect(code).toBe(3);
    expect(err).toContain('--fail-on medium: 1 of 1 posts');
    expect(await classify(['-', '--fail-on', 'low'])).toMatchObject({ code: 2 });
  });

  it('reads a table of other hands, and tells what it does not look at', async () => {
    const lines = [
      'ID\tAlt Text\tPrice\tSeller',
      'a\tpangolin 5" long, for sale\t1,200 THB\tme',
      'b\tgood day\t\tme',
    ];
    writeFileSync(at('other.tsv'), lines.join('\n'));
    const { code, out, err } = await classify([at('other.tsv')]);
    expect(code).toBe(0);
    expect(rowsOf(out).map(({ id, matches }) => [id, matches.length > 0])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(out).toContain('"kind":"price"');
    expect(err).toContain('Columns that are not looked at: Seller');
  });

  it('refuses a table without a column to judge', async () => {
    writeFileSync(at('columns.csv'), 'Body,Seller\npangolin,me\n');
    const { code, err } = await classify([at('columns.csv'), '--out', at('columns.out.csv')]);
    expect(code).toBe(2);
    expect(err).toContain('in place of Body, Seller');
  });

  it('reads gzip by whatever name, and tells what is damaged or no posts at all', async () => {
    writeFileSync(at('hidden.ndjson'), gzipSync(posts));
    const whole = await classify([at('hidden.ndjson'), '-q', '--fail-on', 'medium']);
    expect([whole.code, whole.out]).toEqual([3, all.rows]);
    writeFileSync(at('cut.ndjson.gz'), gzipSync(posts).subarray(0, 500));
    const cut = await classify([at('cut.ndjson.gz'), '-q']);
    expect(cut).toMatchObject({
      code: 1,
      err: expect.stringContaining('cut.ndjson.gz is no whole gzip file'),
    });
    writeFileSync(at('list.json'), '[\n{"text":"x"}\n]');
    const list = await classify([at('list.json'), '-q']);
    expect(list).toMatchObject({ code: 1, err: expect.stringContaining('jq') });
    expect(list.err).not.toContain(' at ');
  });

  it('never writes over the posts', async () => {
    for (const own of ['--force', '--resume'])
      expect(await classify([at('posts.ndjson'), '--out', at('posts.ndjson'), own])).toMatchObject({
        code: 2,
        err: expect.stringContaining('holds the posts'),
      });
    expect(readFileSync(at('posts.ndjson'), 'utf8')).toBe(posts);
  });

  it('fails when it could judge nothing', async () => {
    const { code, err } = await classify(['-', '-q'], 'id,text\n1,pangolin\n');
    expect(code).toBe(1);
    expect(err).toContain('--from csv');
    expect(await classify(['-', '-q'], '')).toMatchObject({ code: 0, err: '' });
  });

  it('tells what is not there', async () => {
    expect(await classify([at('none.ndjson')])).toMatchObject({
      code: 1,
      err: `squama: ${at('none.ndjson')} is not there\n`,
    });
    expect(await classify([at('posts.ndjson'), '--out', at('none/x.ndjson')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('nor is its folder'),
    });
    expect(await classify([at('posts.ndjson'), '--treads', '2'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no option --treads. Is it --threads?'),
    });
    expect(await classify([folder])).toMatchObject({ code: 1, err: expect.stringContaining('folder') });
    expect(await runCli(['clasify'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Is it classify?'),
    });
    expect(await classify([])).toMatchObject({ code: 2, err: expect.stringContaining('classify --help') });
  });
});
