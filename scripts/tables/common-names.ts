import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/lexicon/languages.js';
import { cleanNames } from './clean-name.js';
import { createNameAmbiguity } from './name-ambiguity.js';
import { rawFile } from './raw-folder.js';
import { readRows } from './read-rows.js';
import { unresolvedTaxa } from './unresolved-taxa.js';
import { writeTable } from './write-table.js';

/**
 * Common names of the taxa in taxa.tsv: from the CITES tables, the Reptile Database and the US import codes, and in a table
 * of its own, for its licence, from the species-names dataset.
 */

const tables = join(import.meta.dirname, '../../lexicons/tables');
const taxa = new Set(readRows(join(tables, 'taxa.tsv')).map(([name = '']) => name));
const accepted = new Map(
  readRows(join(tables, 'taxon-synonyms.tsv')).map(([synonym = '', name = '']) => [synonym, name]),
);
const latin = new Set([...taxa, ...accepted.keys()].map((name) => name.toLowerCase()));
const known = new Set<string>(languages);
const simplified = new Map(
  readRows(join(tables, 'chinese-variants.tsv')).map(([variant = '', to = '']) => [variant, to]),
);
/** Names of farm animals that the sources give to their wild kin: sheep, goats, water buffaloes, yaks. */
const domestic = new Set(readRows('domestic-names.tsv').map((row) => row.join('\t')));
/** A name of more taxa than this says nothing that the lexicon's own words do not say: gecko, ebony, coral. */
const mostTaxa = 8;

const taxonOf = (name: string): string | undefined => (taxa.has(name) ? name : accepted.get(name));

/** Codes and English names of languages in the sources. */
const codes: Readonly<Record<string, string>> = {
  eng: 'en', fra: 'fr', spa: 'es', English: 'en', German: 'de', D: 'de', Spanish: 'es', Portuguese: 'pt', P: 'pt', French: 'fr', F: 'fr', Dutch: 'nl', NL: 'nl', Italian: 'it', I: 'it', Russian: 'ru', Vietnamese: 'vi', V: 'vi', Thai: 'th', Sinhala: 'si', Tamil: 'ta', Indonesian: 'id', Malay: 'ms', Laotian: 'lo', Farsi: 'fa', Japanese: 'ja', J: 'ja', Nepali: 'ne', Malagasy: 'mg', Chinese: 'zh', 'pt-br': 'pt', tl: 'fil', 'zh-hans': 'zh', 'zh-hant': 'zh', 'en-us': 'en', arz: 'ar', sinhala: 'si', jp: 'ja', cz: 'cs', isiZulu: 'zu', E: 'en',
}; // biome-ignore format: a table

function languageOf(code: string, name: string): string | undefined {
  const plain = code.trim();
  const language = codes[plain] ?? plain;
  if (language === 'zh')
    return [...name].some((character) => simplified.has(character)) ? 'zh-Hant' : 'zh-Hans';
  return known.has(language) ? language : undefined;
}

interface Named {
  readonly name: string;
  readonly language: string;
  readonly taxon: string;
  readonly source: string;
}

function* namesIn(cell: string, code: string, taxon: string | undefined, source: string): Iterable<Named> {
  const language = taxon === undefined ? undefined : languageOf(code, cell);
  if (taxon === undefined || language === undefined) return;
  for (const name of cleanNames(cell, language))
    if (!latin.has(name) && name !== taxon.toLowerCase() && !domestic.has(`${name}\t${language}\t${taxon}`))
      yield { name, language, taxon, source };
}

function* fromCites(): Iterable<Named> {
  for (const row of readRows(rawFile('taxa', 'cites-index-2017.tsv'))) {
    const taxon = taxonOf(row[6] ?? '');
    for (const [at, code] of [
      [8, 'en'],
      [9, 'es'],
      [10, 'fr'],
    ] as const)
      for (const name of (row[at] ?? '').split(', '))
        yield* namesIn(name, code, taxon, 'cites-checklist-2017');
  }
  for (const [, , taxon = '', , code = '', name = ''] of readRows(
    rawFile('taxa', 'cites-vernaculars-2026.tsv'),
  ))
    if (taxon !== '') yield* namesIn(name, code, taxonOf(taxon), 'col-cites-2026');
  for (const { name: taxon, names } of unresolvedTaxa())
    for (const { language, name } of names) yield* namesIn(name, language, taxonOf(taxon), 'col-cites-2026');
  for (const [taxon = '', , , , , , , english = ''] of readRows('taxa-additions.tsv'))
    for (const name of english.split('; ')) yield* namesIn(name, 'en', taxonOf(taxon), 'general-knowledge');
}

function* fromReptiles(): Iterable<Named> {
  // Rows without a language, and those whose language is a piece of the name, are not to be told apart.
  for (const [path = '', name = '', , language = ''] of readRows(rawFile('names', 'reptile-vernaculars.tsv')))
    if (language.trim() in codes)
      yield* namesIn(name, language, taxonOf(path.split('-').at(-2) ?? ''), 'reptile-database');
}

function* fromImports(): Iterable<Named> {
  const rows = readFileSync(rawFile('names', 'lemis-trade-names.csv'), 'utf8').split(/\r?\n/).slice(1);
  const capital = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase();
  const genera = new Set(rows.map((row) => cells(row)[4] ?? ''));
  for (const row of rows) {
    const [, , , , genus = '', species = '', , specific = '', general = ''] = cells(row);
    // In rows of synonyms the columns of the common name hold the accepted scientific name.
    if (genus === '' || genera.has(specific) || genera.has(general)) continue;
    const taxon = taxonOf(
      species === 'SPECIES' ? capital(genus) : `${capital(genus)} ${species.toLowerCase()}`,
    );
    yield* namesIn(`${specific} ${general}`.trim(), 'en', taxon, 'lemis');
  }
}

/** The cells of a line of CSV; the source has no quotes within quotes. */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').trim(),
  );

function* fromSpeciesNames(): Iterable<Named> {
  for (const [taxon = '', , , code = '', name = ''] of readRows(rawFile('names', 'species-names.tsv')))
    yield* namesIn(name, code, taxonOf(taxon), 'species-names');
}

const isAmbiguous = createNameAmbiguity();
function write(table: string, all: readonly Named[], without: ReadonlySet<string>): Set<string> {
  const taxaOf = new Map<string, Set<string>>();
  for (const { name, language, taxon } of all)
    taxaOf.set(`${name}\t${language}`, (taxaOf.get(`${name}\t${language}`) ?? new Set()).add(taxon));
  const rows = new Map<string, string[]>();
  for (const { name, language, taxon, source } of all) {
    const key = `${name}\t${language}\t${taxon}`;
    if (rows.has(key) || without.has(key) || (taxaOf.get(`${name}\t${language}`)?.size ?? 0) > mostTaxa)
      continue;
    rows.set(key, [name, language, taxon, source, isAmbiguous(name, language) ? 'yes' : 'no']);
  }
  writeTable(table, ['name', 'language', 'taxon', 'source', 'ambiguous'], rows.values());
  return new Set(rows.keys());
}

const own = write('common-names', [...fromCites(), ...fromReptiles(), ...fromImports()], new Set());
write('common-names-cc-by-sa', [...fromSpeciesNames()], own);
