import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createDetector } from '../src/detector.js';
import { type EvaluatedRow, evaluateRow } from '../src/evaluation/evaluate-row.js';
import {
  formatGroups,
  formatNaming,
  formatReliability,
  formatThresholds,
} from '../src/evaluation/format-report.js';
import { type Grouping, groupings, groupOf, groupRows } from '../src/evaluation/group-rows.js';
import type { Outcome, PositiveBy } from '../src/evaluation/judge-row.js';
import { readRows } from '../src/evaluation/read-rows.js';
import { textOfPost } from '../src/evaluation/text-of-post.js';
import { readLexicon } from '../src/lexicon/read.js';

/** Measures the detector that serves against labelled rows (NDJSON). Texts are printed only when asked for. */

const usage = `npm run eval -- FILE... [options]
  --positive=action|risk  what counts as found in rows labelled positive or negative; default: action, and risk for
                          files named marketplace-titles or shark-listings, whose positives need no protection
  --by=LIST               file,language,script,surface,category,tactic; default: all
  --misses, --alarms      list the rows that were missed, or wrongly found, with their text
  --thresholds            rates at every score
  --lexicon=DIR           another lexicon
  --json=FILE             write every number, and every row without its text`;

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    positive: { type: 'string' },
    by: { type: 'string' },
    misses: { type: 'boolean', default: false },
    alarms: { type: 'boolean', default: false },
    thresholds: { type: 'boolean', default: false },
    lexicon: { type: 'string', default: 'lexicons' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const allGroupings: Grouping[] = ['file', 'language', 'script', 'surface', 'category', 'tactic'];
const chosen = options.by?.split(',');
const shown = allGroupings.filter((grouping) => chosen === undefined || chosen.includes(grouping));
const wrong = chosen?.filter((name) => !Object.hasOwn(groupings, name)) ?? [];
if (options.help || files.length === 0 || wrong.length > 0) {
  console.log(wrong.length > 0 ? `no such grouping: ${wrong.join(', ')}\n${usage}` : usage);
  process.exit(options.help ? 0 : 2);
}

function positiveByOf(file: string): PositiveBy {
  if (options.positive === 'action' || options.positive === 'risk') return options.positive;
  return /marketplace-titles|shark-listings/.test(file) ? 'risk' : 'action';
}

const listed = new Map<Outcome, string[]>();
if (options.misses) listed.set('false-negative', []);
if (options.alarms) for (const outcome of ['false-positive', 'blocked'] as const) listed.set(outcome, []);

const loadStart = performance.now();
const detector = createDetector(readLexicon(options.lexicon));
const loadMs = performance.now() - loadStart;

const rows: EvaluatedRow[] = [];
const times: number[] = [];
for (const file of files) {
  for await (const row of readRows(file)) {
    const start = performance.now();
    const assessment = detector.assess(row.request);
    times.push((performance.now() - start) * 1000);
    const evaluated = evaluateRow(basename(file), row, assessment, positiveByOf(basename(file)));
    rows.push(evaluated);
    listed.get(evaluated.outcome)?.push(describe(evaluated, textOfPost(row.request)));
  }
}

for (const [outcome, lines] of listed) console.log(`\n${outcome}: ${lines.length}\n${lines.join('\n')}`);
for (const line of [...formatGroups(rows, shown), ...formatNaming(rows), ...formatReliability(rows)])
  console.log(line);
if (options.thresholds) for (const line of formatThresholds(rows)) console.log(line);

const speed = speedOf(times);
console.log(
  `\n${rows.length} posts; us a post: mean ${speed.mean}, median ${speed.median}, 99th percentile ${speed.p99}`,
);
console.log(
  `lexicon ${detector.versions.lexicon}, policy ${detector.versions.policy}, read and built in ${loadMs.toFixed(0)} ms`,
);

if (options.json !== undefined) {
  const groups = Object.fromEntries(allGroupings.map((grouping) => [grouping, groupRows(rows, grouping)]));
  const report = { versions: detector.versions, speed, all: groupOf('all', rows), groups, rows };
  writeFileSync(options.json, `${JSON.stringify(report, null, 1)}\n`);
}

function describe(
  { id, lang, surface, score, risk, action, findings, foundCategories }: EvaluatedRow,
  text: string,
): string {
  const found = [...foundCategories, ...findings].join(' ') || 'nothing';
  return `${id} ${lang} ${surface} ${score.toFixed(2)} ${risk} ${action} [${found}] ${text.replaceAll(/\s+/g, ' ').slice(0, 300)}`;
}

function speedOf(microseconds: readonly number[]): { mean: number; median: number; p99: number } {
  const sorted = [...microseconds].sort((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return {
    mean: Math.round(sorted.reduce((sum, time) => sum + time, 0) / sorted.length),
    median: at(0.5),
    p99: at(0.99),
  };
}
