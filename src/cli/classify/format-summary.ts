import { actions, risks } from '../../assessment.js';
import type { Tally } from './tally.js';

const mostRows = 12;

/** The table at the end of a run. `seconds` of the run, and the posts of it: a resumed one has judged some before. */
export function formatSummary(tally: Tally, judged: number, seconds: number): string {
  const { posts, problems } = tally;
  const judgedPosts = posts - problems;
  const lines = [
    `${number(posts)} posts${problems === 0 ? '' : `, ${number(problems)} of them not judged`}; ${number(judged)} in ${seconds.toFixed(1)} s, ${number(Math.round(judged / Math.max(seconds, 0.001)))} a second`,
  ];
  const table = (title: string, rows: readonly (readonly [string, number])[]) => {
    if (rows.length === 0) return;
    lines.push('', title);
    for (const [name, count] of rows)
      lines.push(
        `  ${name.padEnd(20)}${number(count).padStart(12)}${percent(count, judgedPosts).padStart(9)}`,
      );
  };
  const all = (column: string, names: readonly string[]) =>
    names.map((name) => [name, tally.counts[`${column} ${name}`] ?? 0] as const);
  const most = (column: string) =>
    Object.entries(tally.counts)
      .filter(([key]) => key.startsWith(`${column} `))
      .map(([key, count]) => [nameOf(key.slice(column.length + 1)), count] as const)
      .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
      .slice(0, mostRows);
  table('risk', all('risk', [...risks].reverse()));
  table('recommended action', all('action', [...actions].reverse()));
  table('category, where a risk was found', most('category'));
  table('language, where a risk was found', most('language'));
  table('disguise undone', most('evasion'));
  return `${lines.join('\n')}\n`;
}

function nameOf(value: string): string {
  return value === 'und' ? 'not known' : value;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
}
