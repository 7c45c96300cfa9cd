import { effect, signal } from '@preact/signals';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'squama.theme';
const stored = localStorage.getItem(storageKey);

export const theme = signal<Theme>(themes.find((name) => name === stored) ?? 'system');

effect(() => {
  document.documentElement.dataset.theme = theme.value;
  localStorage.setItem(storageKey, theme.value);
});
