import { signal } from '@preact/signals';
import { directionOf, isLocale, type Locale, preferredLocale } from './locales.js';
import english from './messages/en.json';

export type MessageKey = keyof typeof english;
type Messages = Readonly<Record<MessageKey, string>>;

const storageKey = 'squama.locale';
const files = import.meta.glob<Messages>(['./messages/*.json', '!./messages/en.json'], { import: 'default' });

const current = signal<{ locale: Locale; messages: Messages }>({ locale: 'en', messages: english });

export function locale(): Locale {
  return current.value.locale;
}

/** The text of a key in the language of the interface, with `{names}` filled in. */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return current.value.messages[key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}

/** For keys made of data, such as `category.ivory`: the data may be newer than this page, and then stands for itself. */
export function label(group: string, name: string, otherwise = name.replaceAll('-', ' ')): string {
  const key = `${group}.${name}`;
  return isKey(key) ? current.value.messages[key] : otherwise;
}

/** Such a label in another language, where the interface has it; undefined where not. */
export async function labelsIn(
  tag: string,
): Promise<((group: string, name: string) => string | undefined) | undefined> {
  const messages = tag === 'en' ? english : await files[`./messages/${tag}.json`]?.();
  if (messages === undefined) return undefined;
  return (group, name) => {
    const key = `${group}.${name}`;
    return isKey(key) ? messages[key] : undefined;
  };
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}

export async function setLocale(next: Locale): Promise<void> {
  const messages = next === 'en' ? english : ((await files[`./messages/${next}.json`]?.()) ?? english);
  current.value = { locale: next, messages };
  document.documentElement.lang = next;
  document.documentElement.dir = directionOf(next);
  localStorage.setItem(storageKey, next);
}

export function initialLocale(): Locale {
  const stored = localStorage.getItem(storageKey) ?? '';
  return isLocale(stored) ? stored : preferredLocale(navigator.languages);
}
