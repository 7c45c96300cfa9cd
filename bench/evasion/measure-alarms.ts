import type { Squama, SquamaReading } from './squama.js';

/** What was found where nothing is offered. */
export interface AlarmCount {
  readonly texts: number;
  /** Any taxon, commodity, codeword or emoji that counts. */
  readonly matched: number;
  /** Of these: something had to be undone to find it. */
  readonly undone: number;
  /** For review or blocked. */
  readonly flagged: number;
}

export type OnAlarm = (text: string, reading: SquamaReading) => void;

export function measureAlarms(texts: readonly string[], squama: Squama, onAlarm: OnAlarm): AlarmCount {
  const count = { texts: texts.length, matched: 0, undone: 0, flagged: 0 };
  for (const text of texts) {
    const reading = squama.read(text);
    if (reading.hits.length > 0) count.matched++;
    if (reading.hits.some(({ undone }) => undone)) count.undone++;
    if (reading.action !== 'allow') count.flagged++;
    if (reading.hits.length > 0) onAlarm(text, reading);
  }
  return count;
}
