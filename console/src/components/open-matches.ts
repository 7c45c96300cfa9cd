import { signal } from '@preact/signals';
import type { Match } from '../../../src/assessment.js';

interface Open {
  /** Which piece of which text; two pieces never share one. */
  key: string;
  matches: readonly Match[];
  anchor: HTMLElement;
}

/** The matches whose card is open. */
export const openMatches = signal<Open | undefined>(undefined);

/** Long enough to bring the pointer from the word to the card. */
const graceMilliseconds = 180;
let closing: ReturnType<typeof setTimeout> | undefined;
/** Closed by Escape: the pointer that still rests on the word must not open it again. */
let dismissed: string | undefined;

export function showMatches(open: Open, by: 'pointer' | 'focus'): void {
  clearTimeout(closing);
  if (by === 'pointer' && dismissed === open.key) return;
  dismissed = undefined;
  if (openMatches.value?.key !== open.key) openMatches.value = open;
}

export function hideMatches(key: string): void {
  clearTimeout(closing);
  if (dismissed === key) dismissed = undefined;
  closing = setTimeout(() => {
    if (openMatches.value?.key === key) openMatches.value = undefined;
  }, graceMilliseconds);
}

export function keepMatches(): void {
  clearTimeout(closing);
}

export function dismissMatches(): void {
  dismissed = openMatches.value?.key;
  openMatches.value = undefined;
}
