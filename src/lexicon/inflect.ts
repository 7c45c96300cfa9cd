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

/** What one ending makes of a word; nothing where the word has not what it takes. */
function formBy(word: string, { kind, strip, add, minLength }: Inflection): string | undefined {
  if (word.length < minLength) return undefined;
  if (kind === 'prefix')
    return word.startsWith(strip) && !word.startsWith(add) ? add + word.slice(strip.length) : undefined;
  return word.endsWith(strip) && word.length > strip.length
    ? word.slice(0, word.length - strip.length) + add
    : undefined;
}

/**
 * The forms in which a word is met, the word itself left out. Made when the lexicon is compiled, since a stemmer at
 * run time costs 2 us a token and rewrites innocent words as well.
 */
export function inflect(word: string, inflections: readonly Inflection[]): string[] {
  const forms = new Set<string>();
  for (const inflection of inflections) {
    const form = formBy(word, inflection);
    if (form !== undefined) forms.add(form);
  }
  forms.delete(word);
  return [...forms];
}

/** Whether one of the endings makes the form of the word. */
export const isFormOf = (form: string, word: string, inflections: readonly Inflection[]): boolean =>
  inflections.some((inflection) => formBy(word, inflection) === form);
