import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { taxonYaml } from '../support/taxon-yaml.js';
import { writeTinyLexicon } from '../support/tiny-lexicon.js';

const folder = mkdtempSync(join(tmpdir(), 'squama-keeping-'));
const before = writeTinyLexicon();
const after = writeTinyLexicon({
  'taxa/pangolin.yaml': taxonYaml({
    terms: '  en: [{ text: pangolin, strength: medium }, scaly anteater]',
  }).replace('protection: strict', 'protection: regulated'),
  'taxa/okapi.yaml': taxonYaml({ terms: '  en: [okapi]' }),
});
afterAll(() => {
  for (const made of [folder, before, after]) rmSync(made, { recursive: true });
});

function write(name: string, rows: readonly object[]): string {
  const file = join(folder, name);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

describe('squama lexicon', () => {
  it('diff tells by meaning what changed, and which verdicts', async () => {
    const posts = write('posts.ndjson', [{ id: 'a', text: 'scaly anteater' }, { text: 'good day' }]);
    const { code, out, err } = await runCli(['lexicon', 'diff', before, after, '--posts', posts]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('+ taxa/okapi\n    1 terms\n');
    expect(out).toContain(
      '~ taxa/pangolin\n    protection: "strict" -> "regulated"\n' +
        '    ~ term en "pangolin"; strength: "strong" -> "medium"\n    + term en "scaly anteater"\n',
    );
    expect(out).not.toMatch(/policy|sources|tables/);
    expect(out).toContain('0 of 2 verdicts are others');
  });

  it('mine tells what stands in posts of the trade, hardly in others, and not in the lexicon', async () => {
    const row = (id: number, label: string, lang: string, text: string) => ({
      id: `r${id}`,
      label,
      lang,
      request: { text },
    });
    const rows = Array.from({ length: 12 }, (_, at) => [
      row(at, 'traffic', 'en', `selling crispy dragon pangolin today 🦴 no ${at}`),
      row(100 + at, 'traffic', 'zh', `新到穿山宝${at}号`),
      row(200 + at, 'benign', 'en', `no pangolin today, a crispy salad ${at}`),
      row(300 + at, 'benign', 'zh', `新到手机${at}号`),
    ]).flat();
    const { code, out } = await runCli([
      'lexicon',
      'mine',
      write('rows.jsonl', rows),
      '--json',
      '--lexicon',
      before,
    ]);
    expect(code).toBe(0);
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const terms = found.map(({ term }) => term);
    expect(terms).toEqual(expect.arrayContaining(['selling crispy', 'crispy dragon', '🦴', '新到穿山宝']));
    for (const known of ['pangolin', 'dragon', 'crispy', 'today', '新到', '穿山'])
      expect(terms).not.toContain(known);
    expect(found.find(({ term }) => term === '🦴')).toMatchObject({
      count: 12,
      otherCount: 0,
      language: 'en',
    });
    expect(found[0].example).toContain(found[0].term);
  });

  it('check fails on what is wrong, and tells where', async () => {
    const { code, err } = await runCli(['lexicon', 'check', '--lexicon', after]);
    expect(code).toBe(1);
    expect(err).toMatch(/taxa\/okapi\.yaml:\d+:\d+ /);
  });

  it('export writes the terms', async () => {
    const { code, out } = await runCli(['lexicon', 'export', '--lexicon', before]);
    expect(code).toBe(0);
    expect(out.split('\r\n')[1]).toMatch(/^pangolin,en,taxa\/pangolin,taxon,pangolin,/);
  });
});

describe('squama', () => {
  it('teaches each command with examples, and says what it does not know', async () => {
    const { out } = await runCli(['--help']);
    for (const name of ['serve', 'check', 'classify', 'lexicon mine', 'completion'])
      expect(out).toContain(`  ${name} `);
    const { code, out: help } = await runCli(['lexicon', 'diff', '--help']);
    expect([code, help]).toEqual([0, expect.stringContaining('squama lexicon diff old lexicons --posts')]);
    expect(await runCli(['frobnicate'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('frobnicate'),
    });
    expect(await runCli(['check', '--frob', 'x'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('check --help'),
    });
  });

  it('check marks what was found, in colour only where it is wanted', async () => {
    const text = 'a pangolin, \u001b[31m here';
    const plain = await runCli(['check', text, '--lexicon', before]);
    expect(plain.out).toContain('a [pangolin], \\u{1b}[31m here');
    expect(plain.out).toContain('taxon taxa/pangolin; "pangolin" in en; strong');
    expect(plain.out).not.toContain('\u001b');
    const env = { FORCE_COLOR: '1' };
    const coloured = await runCli(['check', text, '--lexicon', before], { env });
    expect(coloured.out).toContain('\u001b[31mpangolin');
    const never = await runCli(['check', text, '--lexicon', before], { env: { ...env, NO_COLOR: '1' } });
    expect(never.out).toBe(plain.out);
  });
});
