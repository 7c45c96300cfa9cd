import { judgeFile } from '../classify/judge-file.js';
import type { JudgeRecord } from '../classify/judge-record.js';
import { printable } from '../terminal/printable.js';

const mostListed = 100;
const scoreMoved = 0.05;

/** Which verdicts of a file of posts are others by another judge, as lines to read. Texts only when asked for. */
export async function compareVerdicts(
  file: string,
  before: JudgeRecord,
  after: JudgeRecord,
  withTexts: boolean,
): Promise<string[]> {
  const moves = new Map<string, number>();
  const listed: string[] = [];
  let posts = 0;
  let changed = 0;
  let scores = 0;
  for await (const { line, post, results } of judgeFile(file, [before, after])) {
    posts += 1;
    const [one, other] = results;
    if (one === undefined || other === undefined || 'code' in one || 'code' in other) continue;
    const moved = move(`risk ${one.verdict.risk}`, `risk ${other.verdict.risk}`);
    const acted = move(one.verdict.recommendedAction, other.verdict.recommendedAction);
    if (moved === '' && acted === '') {
      if (Math.abs(one.verdict.score - other.verdict.score) >= scoreMoved) scores += 1;
      continue;
    }
    changed += 1;
    for (const key of [moved, acted]) if (key !== '') moves.set(key, (moves.get(key) ?? 0) + 1);
    if (listed.length >= mostListed) continue;
    const words = (found: typeof one) =>
      new Set(found.matches.map(({ term }) => `${term.id} "${term.text}"`));
    const [ones, others] = [words(one), words(other)];
    const gained = [...others].filter((word) => !ones.has(word)).map((word) => `+ ${word}`);
    const lost = [...ones].filter((word) => !others.has(word)).map((word) => `- ${word}`);
    const score = `score ${one.verdict.score.toFixed(2)} -> ${other.verdict.score.toFixed(2)}`;
    const parts = [one.id ?? `line ${line}`, moved, acted, score, ...gained, ...lost].filter(Boolean);
    listed.push(`  ${parts.join('; ')}`);
    if (withTexts) listed.push(`    ${printable(JSON.stringify(post))}`);
  }
  return [
    `${changed} of ${posts} verdicts are others; of the rest, ${scores} scores moved by ${scoreMoved} or more`,
    ...[...moves].sort((one, other) => other[1] - one[1]).map(([key, count]) => `  ${count} ${key}`),
    ...listed,
    ...(changed > mostListed ? [`  and ${changed - mostListed} more`] : []),
  ];
}

function move(before: string, after: string): string {
  return before === after ? '' : `${before} -> ${after}`;
}
