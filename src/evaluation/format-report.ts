import { calibrationErrorOf, reliabilityOf, type ScoredTruth } from './calibration.js';
import type { EvaluatedRow } from './evaluate-row.js';
import { type Group, type Grouping, groupOf, groupRows } from './group-rows.js';
import { truthOf } from './judge-row.js';
import { sweepThresholds } from './sweep-thresholds.js';

/** Results as lines of text for a terminal. */

const columns = 'rows   found  missed  alarms  passed   precision  recall     F1  false-positive rate';

export function formatGroups(rows: readonly EvaluatedRow[], groupings: readonly Grouping[]): string[] {
  return [
    ...table('all', [groupOf('all files', rows)]),
    ...groupings.flatMap((grouping) => {
      const groups = groupRows(rows, grouping);
      return groups.length > 1 || grouping === 'file' ? table(grouping, groups) : [];
    }),
  ];
}

function table(title: string, groups: readonly Group[]): string[] {
  return ['', `${`by ${title}`.padEnd(28)} ${columns}`, ...groups.map(formatGroup)];
}

function formatGroup({ name, rows, tally, precision, recall, f1, falsePositiveRate }: Group): string {
  const counts = [
    tally['true-positive'],
    tally['false-negative'],
    tally['false-positive'],
    tally['true-negative'],
  ];
  const ambiguous = tally.tolerated + tally.blocked;
  return [
    name.slice(0, 28).padEnd(28),
    String(rows).padStart(5),
    ...counts.map((count) => String(count).padStart(7)),
    `   ${rate(precision)}`,
    ` ${rate(recall)}`,
    rate(f1),
    ` ${percent(falsePositiveRate)}`,
    ambiguous === 0 ? '' : `  ambiguous: ${tally.tolerated} of ${ambiguous} not blocked`,
  ].join(' ');
}

/** How often what was found was also named rightly: a row is right when its category is the first in the verdict. */
export function formatNaming(rows: readonly EvaluatedRow[]): string[] {
  const found = rows.filter(({ outcome, category }) => outcome === 'true-positive' && category !== undefined);
  const right = found.filter(({ category, foundCategories }) => foundCategories[0] === category);
  return found.length === 0
    ? []
    : ['', `of ${found.length} found rows with a category, ${right.length} were given that category first`];
}

export function formatReliability(rows: readonly EvaluatedRow[]): string[] {
  const reliability = reliabilityOf(truths(rows));
  return [
    '',
    'score          rows   mean score   share positive',
    ...reliability.map(
      ({ from, to, count, meanScore, positiveShare }) =>
        `${from.toFixed(1)} to ${to.toFixed(1)}  ${String(count).padStart(7)}   ${rate(meanScore).padStart(10)}   ${rate(positiveShare).padStart(14)}`,
    ),
    `expected calibration error ${calibrationErrorOf(reliability).toFixed(4)}`,
  ];
}

export function formatThresholds(rows: readonly EvaluatedRow[]): string[] {
  const thresholds = Array.from({ length: 20 }, (_, k) => (k + 1) / 20 - 0.025);
  return [
    '',
    'score from   precision  recall     F1  false-positive rate',
    ...sweepThresholds(truths(rows), thresholds).map(
      ({ threshold, precision, recall, f1, falsePositiveRate }) =>
        `${threshold.toFixed(3).padStart(10)}   ${rate(precision).padStart(9)}  ${rate(recall)}  ${rate(f1)}  ${percent(falsePositiveRate)}`,
    ),
  ];
}

function truths(rows: readonly EvaluatedRow[]): ScoredTruth[] {
  return rows.flatMap(({ score, label }) => {
    const positive = truthOf(label);
    return positive === undefined ? [] : [{ score, positive }];
  });
}

function rate(value: number | undefined): string {
  return (value === undefined ? '-' : value.toFixed(3)).padStart(6);
}

function percent(value: number | undefined): string {
  return (value === undefined ? '-' : `${(100 * value).toFixed(2)} %`).padStart(9);
}
