/**
 * The nearest language there is, as in RFC 4647 lookup, but by way of the likely script: zh-TW is written in the
 * script of zh-Hant, and pt-BR is Portuguese. English where there is none.
 */
export function nearestLanguage(has: (language: string) => boolean, tag: string | undefined): string {
  const locale = parseTag(tag)?.maximize();
  if (locale === undefined) return 'en';
  const candidates = [`${locale.language}-${locale.script}`];
  // A language in another script than its own is no help to who reads only that one.
  if (parseTag(locale.language)?.maximize().script === locale.script) candidates.push(locale.language);
  return candidates.find(has) ?? 'en';
}

/** A language tag as people write it; undefined for what is none. */
export function parseTag(tag: string | undefined): Intl.Locale | undefined {
  if (tag === undefined) return undefined;
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}
