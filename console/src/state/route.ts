import { computed, signal } from '@preact/signals';

export const views = ['try', 'search', 'bulk', 'lexicon', 'anatomy'] as const;
export type View = (typeof views)[number];

const fragment = signal(location.hash);
addEventListener('hashchange', () => {
  fragment.value = location.hash;
});

/** Views stand in the fragment, so that no server, proxy or prefix has to know of them. */
export const view = computed<View>(() => {
  const [name = ''] = fragment.value.replace(/^#\/?/, '').split('?');
  return views.find((known) => known === name) ?? 'try';
});

export const parameters = computed(() => new URLSearchParams(fragment.value.split('?')[1] ?? ''));

export function addressOf(name: View, values: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(values).toString();
  return `#/${name}${query === '' ? '' : `?${query}`}`;
}
