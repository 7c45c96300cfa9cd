import { signal } from '@preact/signals';

const storageKey = 'squama.key';

/** Kept for this tab only, and only in the browser. */
let key = sessionStorage.getItem(storageKey) ?? '';

interface Question {
  refused: boolean;
  answer: (key: string | null) => void;
}

/** The open question for a key, which the dialog shows; undefined when none is asked. */
export const keyQuestion = signal<Question | undefined>(undefined);

let asked: Promise<boolean> | undefined;

export function authorization(): Record<string, string> {
  return key === '' ? {} : { authorization: `Bearer ${key}` };
}

export function hasKey(): boolean {
  return key !== '';
}

export function forgetKey(): void {
  key = '';
  sessionStorage.removeItem(storageKey);
}

/** Asks the person for a key, once for all calls that wait for it. False when they decline. */
export function askForKey(): Promise<boolean> {
  asked ??= new Promise<boolean>((resolve) => {
    keyQuestion.value = {
      refused: hasKey(),
      answer: (given) => {
        keyQuestion.value = undefined;
        asked = undefined;
        if (given !== null) {
          key = given;
          sessionStorage.setItem(storageKey, given);
        }
        resolve(given !== null);
      },
    };
  });
  return asked;
}
