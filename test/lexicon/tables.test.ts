import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { categories } from '../../src/category.js';
import { languages } from '../../src/lexicon/languages.js';
import { readTable } from '../../src/lexicon/read-table.js';

const folder = new URL('../../lexicons/tables/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const tables = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
const readme = read('README.md');
const columnsOf = (file: string): string[] => read(file).slice(0, read(file).indexOf('\n')).split('\t');
const known = new Set<string>(languages);

/** The rows as records of their columns. */
const rowsOf = (file: string): Record<string, string>[] => {
  const columns = columnsOf(file);
  return readTable(read(file)).map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])),
  );
};

describe.each(tables)('%s', (file) => {
  const lines = read(file).split('\n');
  const columns = columnsOf(file);

  test('is UTF-8 text with line feeds and ends with one', () => {
    expect(read(file)).not.toMatch(/[\r\ufffd\ufeff]/);
    expect(lines.at(-1)).toBe('');
  });
  test('has as many cells in each row as columns', () => {
    expect(lines.slice(1, -1).filter((line) => line.split('\t').length !== columns.length)).toEqual([]);
  });
  test('is sorted and has no row twice', () => {
    const rows = lines.slice(1, -1);
    expect(rows.findIndex((row, at) => at > 0 && row <= (rows[at - 1] ?? ''))).toBe(-1);
  });
  test('is in the README with its columns and its number of rows', () => {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${file.slice(0, -4)}\` |`));
    expect(row).toBeDefined();
    expect(row).toContain(`| ${(lines.length - 2).toLocaleString('en')} |`);
    if (!row?.includes('as above')) expect(row).toContain(`| ${columns.join(', ')} |`);
  });
});

test('every language is one of the lexicon', () => {
  const strange = tables
    .filter(
      (file) =>
        file !== 'ordinary-words.tsv' && file !== 'common-words.tsv' && columnsOf(file).includes('language'),
    )
    .flatMap((file) =>
      rowsOf(file)
        .filter(({ language = '' }) => !known.has(language))
        .map((row) => `${file}: ${Object.values(row).join(' ')}`),
    );
  expect(strange).toEqual([]);
});

test('no letter of a script that the service reads is taken for a Latin one', () => {
  const letters =
    /[\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  expect(rowsOf('look-alikes.tsv').filter(({ character = '' }) => letters.test(character))).toEqual([]);
});

test('look-alikes are Latin letters, or Russian ones for other Cyrillic, and not what compatibility folding gives', () => {
  const rows = rowsOf('look-alikes.tsv');
  const standsFor = ({ character = '', letters = '' }: (typeof rows)[number]): boolean =>
    /^[a-z]{1,3}$/.test(letters) || (/^\p{Script=Cyrillic}$/u.test(character) && /^[а-яі]$/.test(letters));
  expect(rows.filter((row) => !standsFor(row))).toEqual([]);
  expect(
    rows.filter(({ character = '', letters }) => character.normalize('NFKC').toLowerCase() === letters),
  ).toEqual([]);
});

test('leetspeak stands for letters, commonly or rarely', () => {
  expect(
    rowsOf('leetspeak.tsv').filter(
      ({ letters = '', weight = '' }) => !/^[a-zа-яі]$/.test(letters) || !/^(common|rare)$/.test(weight),
    ),
  ).toEqual([]);
});

test('no ending leaves a word as it was', () => {
  const rows = rowsOf('inflections.tsv');
  expect(
    rows.filter(
      ({ strip, add, kind = '', minLength }) =>
        strip === add || !/^(suffix|prefix)$/.test(kind) || Number(minLength) < 2,
    ),
  ).toEqual([]);
});

test('a simplified character is no variant itself', () => {
  const rows = rowsOf('chinese-variants.tsv');
  const variants = new Set(rows.map(({ variant }) => variant));
  expect(rows.filter(({ simplified }) => variants.has(simplified))).toEqual([]);
});

test('every language of the lexicon has function words', () => {
  const counts = new Map<string, number>();
  for (const { language = '' } of rowsOf('stopwords.tsv'))
    counts.set(language, (counts.get(language) ?? 0) + 1);
  expect(languages.filter((language) => language !== 'und' && (counts.get(language) ?? 0) < 30)).toEqual([]);
});

describe('taxa', () => {
  const taxa = rowsOf('taxa.tsv');
  const names = new Set(taxa.map(({ name }) => name));
  const categoryOf = (name: string): string | undefined =>
    taxa.find((taxon) => taxon.name === name)?.category;

  test('have names of their own, a listing, a date and a category', () => {
    expect(names.size).toBe(taxa.length);
    expect(
      taxa.filter(
        ({ listing = '', asOf = '' }) =>
          !/^(?:(?:I|II|III)(?:\/(?:II|III))*(?:\/NC)?|NC)$/.test(listing) || !/^20\d\d-\d\d$/.test(asOf),
      ),
    ).toEqual([]);
    expect(taxa.filter(({ category = '' }) => !categories.some((known) => known === category))).toEqual([]);
  });
  test.each([
    ['Loxodonta africana', 'ivory'],
    ['Diceros bicornis', 'rhino-horn'],
    ['Manis javanica', 'pangolin'],
    ['Panthera uncia', 'big-cat'],
    ['Rhinoplax vigil', 'hornbill'],
    ['Eretmochelys imbricata', 'marine-turtle'],
    ['Astrochelys radiata', 'tortoise'],
    ['Lutra lutra', 'otter'],
    ['Saiga tatarica', 'saiga'],
    ['Hippocampus kuda', 'marine-product'],
    ['Dalbergia nigra', 'timber'],
    ['Paphiopedilum delenatii', 'plant'],
  ])('%s is of category %s', (name, category) => expect(categoryOf(name)).toBe(category));
  test('have their synonyms and common names', () => {
    expect(
      rowsOf('taxon-synonyms.tsv').filter(
        ({ synonym, accepted }) => !names.has(accepted) || names.has(synonym),
      ),
    ).toEqual([]);
    for (const file of ['common-names.tsv', 'common-names-cc-by-sa.tsv'])
      expect(rowsOf(file).filter(({ taxon }) => !names.has(taxon))).toEqual([]);
  });
});

describe('common names', () => {
  const names = ['common-names.tsv', 'common-names-cc-by-sa.tsv'].flatMap(rowsOf);
  const ambiguity = (name: string): string | undefined => names.find((row) => row.name === name)?.ambiguous;

  test('are written in lower case, without digits and remarks', () => {
    expect(
      names.filter(
        ({ name = '' }) => name !== name.toLowerCase() || /[\d()[\],;:]/.test(name) || name !== name.trim(),
      ),
    ).toEqual([]);
  });
  test.each(['black inca', 'sultan', 'golden barrel', 'gorgeous', 'moor'])(
    '%s has other senses, if it is there',
    (name) => expect(ambiguity(name)).not.toBe('no'),
  );
  test.each(['painted turtle', 'grey parrot', 'okapi', 'binturong'])('%s has not, if it is there', (name) =>
    expect(ambiguity(name)).not.toBe('yes'),
  );
});

test('names are at least sixty thousand, in at least thirty languages', () => {
  const common = ['common-names.tsv', 'common-names-cc-by-sa.tsv'].flatMap(rowsOf);
  expect(common.length + rowsOf('taxa.tsv').length + rowsOf('taxon-synonyms.tsv').length).toBeGreaterThan(
    60_000,
  );
  expect(new Set(common.map(({ language }) => language)).size).toBeGreaterThanOrEqual(30);
});
