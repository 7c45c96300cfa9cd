/** One ending (or prefix) that a language puts on its words: `strip` goes, `add` comes. */
export interface Inflection {
  readonly language: string;
  readonly kind: 'suffix' | 'prefix';
  readonly strip: string;
  readonly add: string;
  readonly minLength: number;
}

export function readInflections(
  rows: readonly (readonly string[])[],
): ReadonlyMap<string, readonly Inflection[]> {
  const byLanguage = new Map<string, Inflection[]>();
  for (const [language = '', kind = '', strip = '', add = '', minLength = ''] of rows) {
    const list = byLanguage.get(language) ?? [];
    list.push({
      language,
      kind: kind === 'prefix' ? 'prefix' : 'suffix',
      strip,
      add,
      minLength: Number(minLength) || 3,
    });
    byLanguage.set(language, list);
  }
  return byLanguage;
}

/**
 * The forms in which a word is met, the word itself left out. Made when the lexicon is compiled, since a stemmer at
 * run time costs 2 us a token and rewrites innocent words as well.
 */
export function inflect(word: string, inflections: readonly Inflection[]): string[] {
  const forms = new Set<string>();
  for (const { kind, strip, add, minLength } of inflections) {
    if (word.length < minLength) continue;
    if (kind === 'prefix') {
      if (word.startsWith(strip) && !word.startsWith(add)) forms.add(add + word.slice(strip.length));
    } else if (word.endsWith(strip) && word.length > strip.length) {
      forms.add(word.slice(0, word.length - strip.length) + add);
    }
  }
  forms.delete(word);
  return [...forms];
}
