import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatReport } from '../../bench/evasion/format-report.js';
import { readRows } from '../../bench/evasion/read-rows.js';
import type { EvasionRecord } from '../../bench/evasion/record.js';
import { readLexicon } from '../../src/lexicon/read.js';
import { lexiconDirectory } from '../support/lexicon-directory.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const percent = (share: number, digits = 1): string => (100 * share).toFixed(digits);
const share = (value: number, digits: number): string => value.toFixed(digits).replace(/^0/, '');
const count = (value: number): string => value.toLocaleString('en');

/** A page with line ends and table borders as single spaces, so that a sentence is found wherever it is broken. */
const pageOf = (path: string): string => read(path).replace(/\s+/g, ' ');

const evasion: EvasionRecord = JSON.parse(read('bench/record/evasion.json'));
const soak: {
  posts: number;
  cpuMicrosecondsPerPost: number;
  residentMebibytes: { atEnd: number; most: number };
} = JSON.parse(read('bench/record/load-soak.json'));

describe('README.md', () => {
  const page = pageOf('README.md');
  const { macro, operators, alarms } = evasion.squama;
  const best = Math.max(...evasion.peers.map((peer) => peer.macro));
  const { flagged, texts } = alarms['near-lexical'];

  it.each([
    `| disguised words found, mean over ${operators.length} disguises, ${evasion.languages} languages | ${percent(macro.found)} % |`,
    `| ${count(evasion.posts)} posts made from ${evasion.seeds} offers by`,
    `the best word filter beside it finds ${percent(best)} % |`,
    `| the same posts still sent to review | ${percent(macro.flagged)} % |`,
    `sent to review | ${flagged} of ${texts} |`,
    `| ${(soak.cpuMicrosecondsPerPost / 1000).toFixed(1)} ms | ${count(soak.posts)} posts, one process`,
    `| ${soak.residentMebibytes.atEnd} MiB | the same run |`,
  ])('has from the records: %s', (figure) => {
    expect(page).toContain(figure);
  });
});

describe('docs/evasion.md', () => {
  it('has the figures of bench/record/evasion.json (npm run bench:evasion)', () => {
    const reasons = new Map(
      readRows('weak-operators.tsv').map(({ operator = '', why = '' }) => [operator, why]),
    );
    const [, figures] =
      /<!-- figures: begin[^>]*-->\n\n?([\s\S]*?)\n<!-- figures: end -->/.exec(read('docs/evasion.md')) ?? [];
    expect(figures?.trim()).toBe(formatReport(evasion, reasons).trim());
  });
});

describe('docs/operating.md', () => {
  const page = pageOf('docs/operating.md');
  const newest = readdirSync(new URL('../../bench/record/', import.meta.url))
    .filter((name) => name.endsWith('-http.txt'))
    .sort()
    .at(-1);
  const rates = [...read(`bench/record/${newest}`).matchAll(/rounds; ([\d ]+) a second/g)].map(
    ([, list = '']) => {
      const rounds = list.split(' ').map(Number);
      return `${count(Math.min(...rounds))} to ${count(Math.max(...rounds))}`;
    },
  );

  it('has the rates of the newest record of HTTP, in its order', () => {
    expect([...page.matchAll(/\| ([\d,]+ to [\d,]+) \|/g)].map(([, range]) => range)).toEqual(rates);
    expect(rates).toHaveLength(4);
  });

  it('has the memory of the soak', () => {
    const { atEnd, most } = soak.residentMebibytes;
    expect(page).toContain(`| memory of a process after ${count(soak.posts)} posts | ${atEnd} MiB |`);
    expect(page).toContain(`| the most of it on the way there | ${most} MiB |`);
  });
});

describe('docs/command-line.md', () => {
  it('has the memory of classify, over files of any size, from bench/record/classify.json', () => {
    const { files }: { files: { peakMebibytes: number }[] } = JSON.parse(read('bench/record/classify.json'));
    const most = Math.max(...files.map(({ peakMebibytes }) => peakMebibytes));
    expect(pageOf('docs/command-line.md')).toContain(`at most ${most} MiB with one thread`);
  });
});

describe('docs/model-card.md', () => {
  const page = pageOf('docs/model-card.md');
  const [, link = ''] = /\]\(\.\.\/(bench\/record\/[\w-]+-eval\.txt)\)/.exec(page) ?? [];
  const sections = read(link).split(/^== /m).slice(1);
  const sectionOf = (name: string): string =>
    sections.find((section) => section.startsWith(`${name}\n`)) ?? '';

  /** Of a line of the record: rows, found, missed, alarms, passed, precision, recall, F1, false-positive rate. */
  const rowOf = (name: string, row: string): number[] =>
    (new RegExp(`^${row} .*$`, 'm').exec(sectionOf(name))?.[0] ?? '')
      .slice(row.length)
      .trim()
      .split(/\s+/)
      .map(Number);
  const all = (name: string) => {
    const [rows = 0, , , alarms = 0, , , recall = 0, f1 = 0, falsePositives = 0] = rowOf(name, 'all files');
    return { rows, alarms, recall, f1, falsePositives };
  };
  const errorOf = (name: string): number =>
    Number(/expected calibration error ([\d.]+)/.exec(sectionOf(name))?.[1]);

  const cases = all('cases');
  const benign = all('benign');
  const animals = all('benign-animal-words');

  it.each([
    `| cases | ${cases.rows} authored posts`,
    `| ${share(cases.recall, 3)}; ${cases.falsePositives.toFixed(1)} % |`,
    `| ${count(all('ivory-tweets').rows)} English tweets`,
    `| F1 | ${share(all('ivory-tweets').f1, 2)} |`,
    `| ${all('marketplace-titles').rows} English titles`,
    `| F1, any risk | ${share(all('marketplace-titles').f1, 2)} |`,
    `| ${all('shark-listings').rows} English listings`,
    `| F1, any risk | ${share(all('shark-listings').f1, 2)} |`,
    `| ${count(benign.rows)} ordinary posts`,
    `| ${((benign.alarms / benign.rows) * 10_000).toFixed(1)} in 10,000;`,
    `| ${count(animals.rows)} posts with an animal word`,
    `| ${share(animals.falsePositives, 2)} %;`,
    `English cases (recall ${share(rowOf('cases', 'en')[6] ?? 0, 2)})`,
    `Expected calibration error is ${share(errorOf('cases'), 3)} on cases, ${share(errorOf('ivory-tweets'), 3)} on ivory-tweets, ${share(errorOf('marketplace-titles'), 3)} on marketplace-titles, ${share(errorOf('shark-listings'), 3)} on shark-listings`,
  ])('has from the evaluation: %s', (figure) => {
    expect(page).toContain(figure);
  });

  it('tells how many posts the weights are fitted to', () => {
    const folder = new URL('../../test/corpus/', import.meta.url);
    const rows = readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
      .map((line): { lang: string; label: string } => JSON.parse(line));
    const languages = new Set(rows.map(({ lang }) => lang)).size;
    const unclear = rows.filter(({ label }) => label === 'ambiguous').length;
    expect(page).toContain(
      `${count(rows.length - unclear)} posts that the authors wrote, in ${languages} languages`,
    );
    expect(page).toContain(`unclear cases, ${unclear} of them`);
  });
});

describe('the languages that native speakers have reviewed', () => {
  const { reviewed } = readLexicon(lexiconDirectory).policy;
  it.runIf(reviewed.length === 0)('are none, and both pages say so', () => {
    expect(pageOf('README.md')).toContain('No word list has been reviewed by native speakers yet');
    expect(pageOf('docs/model-card.md')).toContain('**No language was reviewed by a native speaker.**');
  });
  it.runIf(reviewed.length > 0)('are named by the model card', () => {
    expect(pageOf('README.md')).not.toContain('No word list has been reviewed');
    for (const language of reviewed) expect(pageOf('docs/model-card.md')).toContain(`\`${language}\``);
  });
});
