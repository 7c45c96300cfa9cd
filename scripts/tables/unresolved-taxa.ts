import { rawFile } from './raw-folder.js';
import { readRows } from './read-rows.js';

export interface ResolvedTaxon {
  readonly name: string;
  readonly className: string;
  readonly order: string;
  readonly family: string;
  readonly names: readonly { language: string; name: string }[];
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']s\b/g, 's')
    .replace(/[^a-z]+/g, ' ')
    .trim();

/**
 * Taxa of appendix II whose scientific names the table of 2026 lacks, told by their English names: those that other
 * sources give to one species only.
 */
export function unresolvedTaxa(): ResolvedTaxon[] {
  const byName = new Map<string, Map<string, ResolvedTaxon>>();
  const know = (english: string, taxon: ResolvedTaxon): void => {
    const key = plain(english);
    byName.set(key, (byName.get(key) ?? new Map()).set(taxon.name, taxon));
  };
  for (const [path = '', name = '', , language = ''] of readRows(
    rawFile('names', 'reptile-vernaculars.tsv'),
  )) {
    const cells = path.split('-');
    const species = cells.at(-2) ?? '';
    if (language !== 'English' || !/^[A-Z][a-z]+ [a-z]+$/.test(species)) continue;
    const order = cells[2] === 'Serpentes' || cells[1] === 'Testudines' ? (cells[2] ?? '') : 'Sauria';
    know(name, {
      name: species,
      className: 'Reptilia',
      order: cells[1] === 'Testudines' ? 'Testudines' : order,
      family: /idae$/.test(cells[3] ?? '') ? (cells[3] ?? '') : '',
      names: [],
    });
  }
  for (const [species = '', className = '', , language = '', name = ''] of readRows(
    rawFile('names', 'species-names.tsv'),
  ))
    if (language.trim() === 'en' && species.includes(' '))
      know(name, { name: species, className, order: '', family: '', names: [] });
  for (const [species = '', rank = '', className = '', order = '', family = '', , , english = ''] of readRows(
    'taxa-additions.tsv',
  ))
    if (rank === 'species')
      for (const name of english.split('; '))
        know(name, { name: species, className, order, family, names: [] });

  const groups = new Map<string, { language: string; name: string }[]>();
  for (const [, id = '', , , language = '', name = '', source = ''] of readRows(
    rawFile('taxa', 'cites-vernaculars-2026.tsv'),
  ))
    if (source === 'unresolved') groups.set(id, [...(groups.get(id) ?? []), { language, name }]);
  const resolved: ResolvedTaxon[] = [];
  for (const names of groups.values()) {
    const votes = new Map<string, { taxon: ResolvedTaxon; count: number }>();
    for (const { language, name } of names) {
      const candidates = language === 'eng' ? byName.get(plain(name)) : undefined;
      if (candidates === undefined) continue;
      // One name of two species: the one with the newer genus is in both sources, and wins by its votes.
      for (const taxon of candidates.values())
        votes.set(taxon.name, { taxon, count: (votes.get(taxon.name)?.count ?? 0) + 1 / candidates.size });
    }
    const [best, second] = [...votes.values()].sort((one, other) => other.count - one.count);
    if (best !== undefined && (second === undefined || best.count > second.count))
      resolved.push({ ...best.taxon, names });
  }
  return resolved;
}
