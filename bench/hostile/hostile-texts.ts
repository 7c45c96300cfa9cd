/** Texts of so many units that are written to be slow to read: each repeats what makes one stage work hardest. */
export function hostileTexts(size: number, terms: readonly string[]): ReadonlyMap<string, string> {
  const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const longest = [...terms].sort((one, other) => other.length - one.length).slice(0, 40);
  const nearly = longest.map((term) => `${term.slice(0, -1)}~`).join(' ');
  const legend = Array.from({ length: 1000 }, (_, at) => `${at % 100}=buy ${(at + 1) % 100}=sale`).join(' ');
  return new Map([
    ['combining marks', fill('\u0301\u0327\u0336')],
    ['marks on letters', fill(`i${'\u0301'.repeat(30)}`)],
    ['separators', fill('.-_·*')],
    ['letters and separators', fill('i.v.o.r.')],
    ['spaced letters', fill('t i g e ')],
    ['emoji', fill('🐘🦷🔥')],
    ['flags', fill('🇧🇪🇦🇷')],
    ['one letter', fill('i')],
    ['one Han character', fill('象')],
    ['one Thai letter', fill('ง')],
    ['masks between letters', fill('i**r')],
    ['stars between words', fill('t*g ')],
    ['signs that stand for letters', fill('|-|/\\|_|')],
    ['digits that stand for letters', fill('7193r ')],
    ['pieces of words', fill('ti ger ivo ry pang olin ')],
    ['consonants', fill('tgr bn vry ')],
    ['words backwards', fill('regit enob yrovi ')],
    ['misspellings', fill('pangolln ivoory tigger ')],
    ['near-matches of the longest terms', fill(`${nearly} `)],
    ['deep bidi nesting', fill('\u202eab\u202d')],
    ['entities', fill('&#105;')],
    ['percent escapes', fill('%F0%9F%90%98')],
    ['a legend of a thousand codes', fill(`${legend} ivory `)],
    ['amounts', fill('1,2.3.4,5 $')],
    ['homophones', fill('相呀香芽想')],
    ['run together', fill('tigerteethforsale')],
  ]);
}
