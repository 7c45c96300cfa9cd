/** The script in which most letters of a text are written; `none` when it has no letters. */
export function scriptOf(text: string): string {
  const counts = new Map<string, number>();
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    const script = scripts.find(({ letters }) => letters.test(letter))?.name ?? 'other';
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['none', 0])[0];
}

/** Kana before Han and Hangul before Han would tell the language; here each letter says only its own script. */
const scripts = [
  ...[
    'Latin',
    'Han',
    'Cyrillic',
    'Arabic',
    'Thai',
    'Devanagari',
    'Hiragana',
    'Katakana',
    'Hangul',
    'Myanmar',
  ],
  ...['Khmer', 'Lao', 'Bengali', 'Tamil', 'Telugu', 'Sinhala', 'Ethiopic', 'Greek', 'Hebrew', 'Mongolian'],
].map((name) => ({ name, letters: new RegExp(`\\p{Script=${name}}`, 'u') }));
