import { join } from 'node:path';
import { rawFile } from './raw-folder.js';
import { readOrdinary } from './read-ordinary.js';
import { readRows } from './read-rows.js';
import { unresolvedTaxa } from './unresolved-taxa.js';
import { writeTable } from './write-table.js';

/**
 * The taxa of the CITES appendices and their synonyms: the index of 2017, put right by the tables of 2026 where these know
 * better, and the additions beside this script.
 */

interface Place {
  readonly className: string;
  readonly order: string;
  readonly family: string;
}
interface Taxon extends Place {
  readonly rank: string;
  listing: string;
  asOf: string;
}

const now = '2026-03';
/** In the index although nobody protects them: bred in every town. */
const domestic = new Set(readRows('domestic-taxa.tsv').map(([name = '']) => name));
/** Words between an author and another, which stand where an epithet would. */
const particles = new Set(
  'ex et von van de in and den der du la le del da dos non nec sensu auct auctt subsp subspec var hort emend ined comb nom spec spp syn not zu ter ten pro parte partim orth illeg nudum nomen'.split(
    ' ',
  ),
);
const taxa = new Map<string, Taxon>();
const synonyms = new Map<string, string>();

/** Names of things that are no taxa yet: Woodworthia 'Kaikouras'. */
const isName = (name: string): boolean =>
  !domestic.has(name) && /^[A-Z][\p{L}-]+(?: [\p{L}×.-]+)*$/u.test(name) && !/ sp\./.test(name);

// The index of 2017.
for (const [
  ,
  ,
  className = '',
  order = '',
  family = '',
  rank = '',
  name = '',
  listing = '',
  ,
  ,
  ,
  written = '',
] of readRows(rawFile('taxa', 'cites-index-2017.tsv'))) {
  if (!isName(name)) continue;
  taxa.set(name, {
    className,
    order,
    family,
    rank: rank.toLowerCase(),
    listing: listing || 'NC',
    asOf: '2017-04',
  });
  for (const synonym of synonymsIn(written)) synonyms.set(synonym, name);
}

// Appendices I and III of 2026, with their classification.
interface Usage {
  readonly id: string;
  readonly parent: string;
  readonly status: string;
  readonly name: string;
  readonly rank: string;
}
const usages = (file: string, from: number): Map<string, Usage> =>
  new Map(
    readRows(rawFile('taxa', file)).map((row) => {
      const [id = '', parent = '', status = '', name = '', , rank = ''] = row.slice(from);
      return [id, { id, parent, status, name, rank }];
    }),
  );
const first = usages('cites-appendix-i-2026-names.tsv', 0);
const third = usages('cites-appendix-iii-2026-names.tsv', 1);

/** Appendices in which the common names of 2026 place a taxon. */
const appendices = new Map<string, Set<string>>();
for (const [appendix = '', , name = ''] of readRows(rawFile('taxa', 'cites-vernaculars-2026.tsv')))
  appendices.set(name, (appendices.get(name) ?? new Set()).add(appendix));

function placeOf(usage: Usage, all: ReadonlyMap<string, Usage>): Place {
  const place = { class: '', order: '', family: '' };
  for (let at: Usage | undefined = usage; at !== undefined; at = all.get(at.parent))
    if (at.rank === 'class' || at.rank === 'order' || at.rank === 'family') place[at.rank] = at.name;
  const genus = usage.name.split(' ')[0] ?? '';
  // The index of 2017 divides some classes otherwise: one division in one table.
  const like = taxa.get(genus);
  return (
    like ?? {
      className: plantClasses.has(place.class) ? '' : place.class,
      order: place.order,
      family: place.family,
    }
  );
}
const plantClasses = new Set([
  'Magnoliopsida',
  'Liliopsida',
  'Pinopsida',
  'Cycadopsida',
  'Polypodiopsida',
  'Gnetopsida',
  'Plantae',
]);

function learn(name: string, rank: string, place: Place, listing: string): void {
  if (!isName(name)) return;
  const known = taxa.get(name);
  if (known === undefined) taxa.set(name, { ...pick(place), rank, listing, asOf: now });
  else {
    known.listing = listing;
    known.asOf = now;
  }
}
const pick = ({ className, order, family }: Place): Place => ({ className, order, family });

for (const [id = '', , , remarks = ''] of readRows(rawFile('taxa', 'cites-appendix-i-2026-properties.tsv'))) {
  const usage = first.get(id);
  if (usage === undefined) continue;
  const before = taxa.get(usage.name)?.listing ?? '';
  const partly = /opulation/.test(remarks) && !/^Appendix I: ?All populations(?! except)/.test(remarks);
  const listing =
    /Appendix II\b/.test(remarks) || appendices.get(usage.name)?.has('II')
      ? 'I/II'
      : /no other population is included/.test(remarks)
        ? 'I/NC'
        : partly && before.startsWith('I/')
          ? before
          : 'I';
  learn(usage.name, usage.rank, placeOf(usage, first), listing);
}
for (const usage of third.values()) {
  if (usage.status !== 'accepted' || !/^(species|subspecies|variety)$/.test(usage.rank)) continue;
  const before = taxa.get(usage.name)?.listing ?? '';
  learn(
    usage.name,
    usage.rank,
    placeOf(usage, third),
    before.includes('III') && before.includes('NC') ? before : 'III',
  );
}
for (const [name, where] of appendices) {
  const known = taxa.get(name);
  if (known === undefined || known.asOf === now || !where.has('II')) continue;
  learn(name, known.rank, known, where.has('I') ? 'I/II' : known.listing.endsWith('NC') ? 'II/NC' : 'II');
}

// Synonyms of 2026; an accepted name of 2017 that is a synonym now gives its place up.
for (const all of [first, third])
  for (const { status, name, parent } of all.values()) {
    const accepted = all.get(parent)?.name ?? '';
    if (status !== 'synonym' || !taxa.has(accepted)) continue;
    for (const synonym of synonymsIn(name)) {
      if (synonym === accepted) continue;
      synonyms.set(synonym, accepted);
      if (taxa.get(synonym)?.asOf === '2017-04' && synonym.includes(' ')) taxa.delete(synonym);
    }
  }

for (const [
  name = '',
  rank = '',
  className = '',
  order = '',
  family = '',
  listing = '',
  asOf = '',
] of readRows('taxa-additions.tsv')) {
  const known = taxa.get(name);
  if (known?.asOf === now) continue;
  taxa.set(name, { className, order, family, rank, listing, asOf });
}
for (const { name, ...place } of unresolvedTaxa())
  if (!taxa.has(name) && !taxa.has(synonyms.get(name) ?? ''))
    taxa.set(name, {
      ...pick(taxa.get(name.split(' ')[0] ?? '') ?? place),
      rank: 'species',
      listing: 'II',
      asOf: now,
    });

const categoryOf = new Map(
  readRows(join(import.meta.dirname, '../../lexicons/tables/taxon-categories.tsv')).map(
    ([level = '', name = '', category = '']) => [`${level} ${name}`, category],
  ),
);
function categorise(name: string, { className, order, family }: Place): string {
  const genus = name.split(' ')[0] ?? '';
  return (
    categoryOf.get(`genus ${genus}`) ??
    categoryOf.get(`family ${genus}`) ??
    categoryOf.get(`family ${family}`) ??
    categoryOf.get(`order ${order}`) ??
    categoryOf.get(className === '' ? 'kingdom Plantae' : `class ${className}`) ??
    'general-wildlife'
  );
}

const ordinary = readOrdinary();
const isAmbiguous = (name: string): boolean =>
  !name.includes(' ') && (name.length < 5 || ordinary.isWord(name));
writeTable(
  'taxa',
  ['name', 'rank', 'class', 'order', 'family', 'listing', 'asOf', 'category', 'ambiguous'],
  [...taxa].map(([name, taxon]) => [
    name,
    taxon.rank,
    taxon.className,
    taxon.order,
    taxon.family,
    taxon.listing,
    taxon.asOf,
    categorise(name, taxon),
    isAmbiguous(name) ? 'yes' : 'no',
  ]),
);
writeTable(
  'taxon-synonyms',
  ['synonym', 'accepted'],
  [...synonyms].filter(([synonym, accepted]) => !taxa.has(synonym) && taxa.has(accepted)),
);

/** The names in a list such as "Ornismya abeillei Lesson & DeLattre, 1839, Falco tachiro Daudin": no authors, no years. */
function synonymsIn(list: string): string[] {
  const found: string[] = [];
  for (const item of list.split(', ')) {
    const [, genus = '', epithet = '', third = ''] =
      /^(?:[×x] ?)?([A-Z][a-zë]{2,}) (?:\([A-Z][a-z]+\) )?(?:× ?|x )?([a-zë][a-zëéö-]{2,})(?:(?: (?:var|subsp|ssp|f|subvar|forma)\.?)? ([a-z][a-z-]{3,}))?(?=$|[ ,])/.exec(
        item.trim(),
      ) ?? [];
    if (genus === '' || particles.has(epithet)) continue;
    found.push(particles.has(third) || third === '' ? `${genus} ${epithet}` : `${genus} ${epithet} ${third}`);
  }
  return found;
}
