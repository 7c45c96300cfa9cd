import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { environment } from '../../src/config.js';
import { problemTypes } from '../../src/errors.js';
import { limits } from '../../src/field.js';
import { createMetrics } from '../../src/http/metrics.js';
import { createPrimaryMetrics } from '../../src/process/primary-metrics.js';
import { resultColumns } from '../../src/result-columns.js';
import { versions } from '../support/fixed-detector.js';

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** The rows of the table under a heading, without its head. */
function tableUnder(heading: string, text: string): string[][] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/errors.md', () => {
  const text = read('errors.md');
  const sections = text.split(/^## /m).slice(1);

  it('has a heading for each code, and for no other, in the order of the table', () => {
    expect(sections.map((section) => section.split('\n')[0])).toEqual(Object.keys(problemTypes));
  });

  it('tells the status of each', () => {
    for (const section of sections) {
      const [code = ''] = section.split('\n');
      const type = Object.entries(problemTypes).find(([name]) => name === code)?.[1];
      expect(section).toContain(`${type?.status}: ${type?.title}.`);
    }
  });
});

function defaultOf(name: string, value: unknown): string {
  if (name === 'LEXICON_DIR') return 'the lexicons shipped';
  return value === undefined || String(value) === '' ? 'none' : `\`${value}\``;
}

describe('docs/operating.md', () => {
  const text = read('operating.md');

  it('lists each setting with its default and meaning, and no other', () => {
    const rows = tableUnder('Settings', text);
    const expected = Object.entries(environment.shape).map(([name, schema]) => [
      `\`${name}\``,
      defaultOf(name, schema.parse(undefined)),
      schema.description,
    ]);
    expect(rows).toEqual(expected);
  });

  it('tells how much of a post is evaluated', () => {
    const told = tableUnder('Limits', text).flatMap(
      ([, limit, beyond]) => `${limit} ${beyond}`.match(/[\d,]+/g) ?? [],
    );
    const numbers = Object.values(limits).map((limit) => limit.toLocaleString('en'));
    expect(numbers.filter((number) => !told.includes(number))).toEqual([]);
  });

  it('lists each metric of its own with its help, and no other', async () => {
    const all = await Promise.all(
      [createMetrics(versions), createPrimaryMetrics()].map(({ registry }) => registry.getMetricsAsJSON()),
    );
    const own = all.flat().filter(({ name }) => name.startsWith('squama_'));
    const rows = tableUnder('Metrics', text);
    expect(rows.map(([name, , help]) => [name, help])).toEqual(
      own.map(({ name, help }) => [`\`${name}\``, help]),
    );
  });
});

describe('docs/command-line.md', () => {
  it('names the columns of results as CSV, in their order', () => {
    const [, list = ''] = /as CSV a row with ([\s\S]*?)\. A post/.exec(read('command-line.md')) ?? [];
    expect([...list.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual([...resultColumns]);
  });
});
