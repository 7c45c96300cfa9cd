import { type Alarm, keyOf } from './find-alarms.js';

export interface AlarmProblem {
  /** The term that rings, or the line of the list. */
  readonly at: Alarm | number;
  readonly message: string;
}

/**
 * Holds alarms against the list of accepted words, whose lines are language, word and concept below a header line. The
 * list may only grow shorter: `most` is how many lines it has, and is lowered with each that goes.
 */
export function judgeAlarms(alarms: readonly Alarm[], accepted: string, most: number): AlarmProblem[] {
  const rows = accepted.trimEnd().split('\n').slice(1);
  const known = new Set(rows);
  const ringing = new Set(alarms.map(keyOf));
  const problems: AlarmProblem[] = alarms
    .filter((alarm) => !known.has(keyOf(alarm)))
    .map((alarm) => ({ at: alarm, message: guardIt(alarm) }));
  rows.forEach((row, index) => {
    const line = index + 2;
    const words = row.replaceAll('\t', ' ');
    if (!ringing.has(row))
      problems.push({ at: line, message: `"${words}" is found no more: delete this line` });
    if (index > 0 && row <= (rows[index - 1] ?? ''))
      problems.push({ at: line, message: `"${words}" is out of order, or stands twice: sort by code unit` });
  });
  if (rows.length > most)
    problems.push({
      at: rows.length + 1,
      message: `${rows.length} words are accepted, where no more than ${most} may be: guard the new one in the lexicon`,
    });
  if (rows.length < most)
    problems.push({
      at: 1,
      message: `${rows.length} words are accepted: lower mostAccepted in scripts/check-lexicon.ts to that`,
    });
  return problems;
}

function guardIt({ language, word, term }: Alarm): string {
  return (
    `"${term.text}" counts alone in ordinary text (${language}: "${word}"): give it "needs" or "strength: weak", ` +
    'or "inflect: false" or "fuzzy: false" when it is found in a form of another word'
  );
}
