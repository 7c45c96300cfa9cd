import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkSeeds } from './check-seeds.js';
import { cpuTime } from './cpu-time.js';
import { type DisguisedPost, disguisePost } from './disguise-post.js';
import { formatConsole } from './format-console.js';
import { formatReport } from './format-report.js';
import { measureAlarms } from './measure-alarms.js';
import { measurePeer } from './measure-peer.js';
import { measureSquama } from './measure-squama.js';
import { allOperators, firstOperators, laterOperators, latestOperators } from './operators/all-operators.js';
import type { Operator } from './operators/operator.js';
import { ordinaryLines } from './ordinary-lines.js';
import { allPeers } from './peers/all-peers.js';
import { benignKinds, readBenign } from './read-benign.js';
import { readRows } from './read-rows.js';
import { readSeeds } from './read-seeds.js';
import type { EvasionRecord, Macro, OperatorRecord } from './record.js';
import { createSquama, type SquamaReading } from './squama.js';
import { summarise } from './summarise.js';

/** Measures how many disguises are undone, at the price of how many false alarms, beside other libraries. */

const usage = `npm run bench:evasion -- [options]
  --chances=LIST      seeds of chance; default: 1,2,3
  --misses=OPERATOR   list the posts that were missed, of one operator or of all
  --alarms=KIND       list what was found in ordinary, near-lexical, contextual or mention texts, or in all
  --quick             without peers; writes nothing`;

const { values: options } = parseArgs({
  options: {
    chances: { type: 'string', default: '1,2,3' },
    misses: { type: 'string' },
    alarms: { type: 'string' },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}

const chances = options.chances.split(',').map(Number);
const record = new URL('../record/evasion.json', import.meta.url);
const document = new URL('../../docs/evasion.md', import.meta.url);

const seeds = readSeeds();
const squama = createSquama();
const plain = checkSeeds(seeds, squama);
const plainById = new Map(plain.map((one) => [one.seed.id, one]));
const terms = [...new Set(seeds.map(({ target }) => target.text.toLowerCase()))];

const posts = new Map<string, readonly DisguisedPost[]>();
for (const operator of allOperators) {
  const made = chances.flatMap((chance) =>
    seeds.flatMap((seed) => disguisePost(seed, operator, chance) ?? []),
  );
  if (made.length === 0) throw new Error(`${operator.name} disguises no seed`);
  posts.set(operator.name, made);
}

const reportMiss = (post: DisguisedPost): void => {
  if (options.misses === 'all' || options.misses === post.operator)
    console.log(`missed ${post.operator}, ${post.seed.id}: ${post.text}`);
};
const reportAlarm =
  (kind: string) =>
  (text: string, { hits, action }: SquamaReading): void => {
    if (options.alarms !== 'all' && options.alarms !== kind) return;
    const found = hits.map(
      ({ quote, concept, strength, undone }) =>
        `${quote} (${concept}, ${strength}${undone ? ', undone' : ''})`,
    );
    console.log(`${kind}, ${action}: ${text.slice(0, 160)}\n    ${found.join('; ')}`);
  };

const disguised = cpuTime(() =>
  allOperators.map(({ name, kind, does }): OperatorRecord => {
    return { name, kind, does, ...measureSquama(posts.get(name) ?? [], plainById, squama, reportMiss) };
  }),
);
const total = [...posts.values()].reduce((sum, list) => sum + list.length, 0);
const benign = readBenign();
const textsOf = (kind: string): readonly string[] =>
  benign.filter((line) => line.kind === kind).map(({ text }) => text);
const ordinary = ordinaryLines(15_000, terms);
const onOrdinary = cpuTime(() => measureAlarms(ordinary, squama, reportAlarm('ordinary')));
const withoutTerm = seeds.map(({ before, after }) => before + after);
const [nearLexical, contextual, mention] = benignKinds;
const texts = {
  posts,
  benign: {
    [nearLexical]: textsOf(nearLexical),
    [contextual]: textsOf(contextual),
    [mention]: textsOf(mention),
  },
  ordinary,
  withoutTerm,
};
const alarmsOf = (kind: (typeof benignKinds)[number]) =>
  measureAlarms(texts.benign[kind], squama, reportAlarm(kind));

const result: EvasionRecord = {
  lexicon: squama.version,
  node: process.versions.node,
  seeds: seeds.length,
  languages: new Set(seeds.map(({ language }) => language)).size,
  posts: total,
  chances,
  squama: {
    macro: summarise(disguised.result),
    macroOfFirst: macroOf(firstOperators),
    macroOfLater: macroOf(laterOperators),
    macroOfLatest: macroOf(latestOperators),
    macroByChance: chances.map((chance) => recallWith(chance)),
    operators: disguised.result,
    alarms: {
      'near-lexical': alarmsOf('near-lexical'),
      contextual: alarmsOf('contextual'),
      mention: alarmsOf('mention'),
      ordinary: onOrdinary.result,
    },
    withoutTerm: withoutTerm.filter((text) => squama.read(text).hits.length > 0).length,
    microseconds: {
      disguised: disguised.microseconds / total,
      ordinary: onOrdinary.microseconds / ordinary.length,
    },
  },
  peers: options.quick ? [] : allPeers(terms).map((peer) => measurePeer(peer, texts)),
};

console.log(formatConsole(result));
if (!options.quick) {
  const reasons = new Map(
    readRows('weak-operators.tsv').map(({ operator = '', why = '' }) => [operator, why]),
  );
  mkdirSync(new URL('.', record), { recursive: true });
  writeFileSync(record, `${JSON.stringify(result, undefined, 2)}\n`);
  writeFileSync(document, withFigures(readFileSync(document, 'utf8'), formatReport(result, reasons)));
}

function macroOf(operators: readonly Operator[]): Macro {
  const names = new Set(operators.map(({ name }) => name));
  return summarise(disguised.result.filter(({ name }) => names.has(name)));
}

function recallWith(chance: number): number {
  const results = allOperators.map((operator) => {
    const made = seeds.flatMap((seed) => disguisePost(seed, operator, chance) ?? []);
    return measureSquama(made, plainById, squama, () => undefined);
  });
  return summarise(results).found;
}

/** The document with its generated part anew. */
function withFigures(text: string, figures: string): string {
  const parts = /^(.*<!-- figures: begin[^>]*-->\n).*(\n<!-- figures: end -->.*)$/s.exec(text);
  if (parts === null) throw new Error('docs/evasion.md has no place for the figures');
  return `${parts[1]}\n${figures}${parts[2]}`;
}
