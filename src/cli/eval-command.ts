import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createDetector } from '../detector.js';
import { type EvaluatedRow, evaluateRow } from '../evaluation/evaluate-row.js';
import {
  formatGroups,
  formatNaming,
  formatReliability,
  formatThresholds,
} from '../evaluation/format-report.js';
import { type Grouping, groupings, groupOf, groupRows } from '../evaluation/group-rows.js';
import type { Outcome, PositiveBy } from '../evaluation/judge-row.js';
import { readRows } from '../evaluation/read-rows.js';
import { textOfPost } from '../evaluation/text-of-post.js';
import { readLexicon } from '../lexicon/read.js';

import type { Command, CommandOptions } from './command.js';
import { exitCode } from './exit-code.js';
import { lexiconDirectory } from './lexicon-directory.js';
import { lexiconOption } from './lexicon-option.js';
import { oneOf } from './one-of.js';
import { UsageError } from './usage-error.js';

const options = {
  positive: {
    type: 'string',
    choices: ['action', 'risk'],
    about:
      'what counts as found in rows labelled positive or negative: action without, and risk for files named ' +
      'marketplace-titles or shark-listings, whose positives need no protection',
  },
  by: { type: 'string', value: 'LIST', about: 'file,language,script,surface,category,tactic; all without' },
  misses: { type: 'boolean', about: 'list the rows that were missed, with their text' },
  alarms: { type: 'boolean', about: 'list the rows that were wrongly found, with their text' },
  thresholds: { type: 'boolean', about: 'rates at every score' },
  json: { type: 'string', value: 'FILE', about: 'write every number, and every row without its text' },
  ...lexiconOption,
} as const satisfies CommandOptions;

const allGroupings: Grouping[] = ['file', 'language', 'script', 'surface', 'category', 'tactic'];

/** Measures the detector that serves against labelled rows. Texts are printed only when asked for. */
export const evalCommand: Command = {
  name: 'eval',
  summary: 'measure it on labelled posts',
  usage: 'FILE… [options]',
  about: [
    'Reads NDJSON with a row a line: { id, lang, label, category, tactics, request }, where label is traffic, benign, ' +
      'ambiguous, positive or negative, and request a post of the API. Tells precision and recall with their intervals.',
  ],
  options,
  examples: [
    {
      line: 'eval test/corpus/english.jsonl --by language,tactic',
      does: 'rates by language and by disguise',
    },
    { line: 'eval mine.jsonl --misses --alarms', does: 'and each row that was judged wrongly' },
  ],
  async run(args) {
    const { values, positionals: files } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (files.length === 0) throw new UsageError('name a file of labelled posts');
    const chosen = values.by?.split(',');
    const wrong = chosen?.filter((name) => !Object.hasOwn(groupings, name)) ?? [];
    if (wrong.length > 0) throw new UsageError(`no such grouping: ${wrong.join(', ')}`);
    const shown = allGroupings.filter((grouping) => chosen === undefined || chosen.includes(grouping));
    const positive = oneOf('--positive', ['action', 'risk'], values.positive);
    const positiveByOf = (file: string): PositiveBy =>
      positive ?? (/marketplace-titles|shark-listings/.test(file) ? 'risk' : 'action');

    const listed = new Map<Outcome, string[]>();
    if (values.misses) listed.set('false-negative', []);
    if (values.alarms) for (const outcome of ['false-positive', 'blocked'] as const) listed.set(outcome, []);

    const loadStart = performance.now();
    const detector = createDetector(readLexicon(lexiconDirectory(values.lexicon)));
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
    if (values.thresholds) for (const line of formatThresholds(rows)) console.log(line);

    const speed = speedOf(times);
    console.log(
      `\n${rows.length} posts; us a post: mean ${speed.mean}, median ${speed.median}, 99th percentile ${speed.p99}`,
    );
    console.log(
      `lexicon ${detector.versions.lexicon}, policy ${detector.versions.policy}, read and built in ${loadMs.toFixed(0)} ms`,
    );

    if (values.json !== undefined) {
      const groups = Object.fromEntries(
        allGroupings.map((grouping) => [grouping, groupRows(rows, grouping)]),
      );
      const report = { versions: detector.versions, speed, all: groupOf('all', rows), groups, rows };
      writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
    }

    return exitCode.done;
  },
};

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
