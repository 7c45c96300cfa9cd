import type { Lexicon } from '../../src/lexicon/lexicon.js';

/** The lexicon's words for what is traded, by language: what the corpus hides in one post of twenty. */
export function termsByLanguage({ concepts }: Lexicon): ReadonlyMap<string, readonly string[]> {
  const byLanguage = new Map<string, string[]>();
  for (const concept of concepts) {
    if (concept.kind !== 'taxon' && concept.kind !== 'commodity') continue;
    for (const { language, text, status } of concept.terms) {
      if (status === 'deprecated') continue;
      const list = byLanguage.get(language);
      if (list === undefined) byLanguage.set(language, [text]);
      else list.push(text);
    }
  }
  return byLanguage;
}
