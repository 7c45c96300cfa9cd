import type { LexiconDraft } from '../lexicon.js';
import { atField, type LexiconFault } from './lexicon-fault.js';

/** Dates of the past, and of tomorrow, which has begun in some time zones. */
export function checkDates({ concepts, findings, sources }: LexiconDraft, today: Date): LexiconFault[] {
  const latest = new Date(today.getTime() + 86_400_000).toISOString().slice(0, 10);
  return [
    ...[...concepts, ...findings].flatMap((entry) => {
      const message = dateFault(entry.added, latest);
      return message === undefined ? [] : [atField(entry, ['added'], message)];
    }),
    ...Object.entries(sources).flatMap(([id, { read }]) => {
      const message = dateFault(read, latest);
      return message === undefined ? [] : [{ file: 'sources.yaml', path: [id, 'read'], message }];
    }),
  ];
}

function dateFault(date: string, latest: string): string | undefined {
  const time = Date.parse(date);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date)
    return `${date} is not a day of the calendar: correct it`;
  return date > latest ? `${date} is in the future: write the day on which it was added or read` : undefined;
}
