/** The scripts in which names of a language are written; all others are written in Latin letters. */
const scripts: Readonly<Record<string, RegExp>> = {
  'zh-Hans': /^\p{Script=Han}+$/u,
  'zh-Hant': /^\p{Script=Han}+$/u,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u,
  ko: /^[\p{Script=Hangul} ]+$/u,
  th: /^[\p{Script=Thai} ]+$/u,
  lo: /^[\p{Script=Lao} ]+$/u,
  km: /^[\p{Script=Khmer} ]+$/u,
  my: /^[\p{Script=Myanmar} ]+$/u,
  hi: /^[\p{Script=Devanagari} -]+$/u,
  ne: /^[\p{Script=Devanagari} -]+$/u,
  bn: /^[\p{Script=Bengali} -]+$/u,
  ta: /^[\p{Script=Tamil} -]+$/u,
  te: /^[\p{Script=Telugu} -]+$/u,
  si: /^(?:[\p{Script=Sinhala} -]|\u200d)+$/u,
  ar: /^[\p{Script=Arabic} -]+$/u,
  fa: /^[\p{Script=Arabic}\u200c -]+$/u,
  ur: /^[\p{Script=Arabic} -]+$/u,
  am: /^[\p{Script=Ethiopic} -]+$/u,
  ru: /^[а-яё' -]+$/u,
  uk: /^[а-яґєії'ʼ -]+$/u,
  kk: /^[а-яёәғқңөұүһі -]+$/u,
  mn: /^[а-яёөү -]+$/u,
  el: /^[\p{Script=Greek} -]+$/u,
  en: /^[a-zà-öø-ÿāēīōūŋʻ' -]+$/u,
  vi: /^[\p{Script=Latin}\p{M} -]+$/u,
};
const latin = /^[\p{Script=Latin}\p{M}' -]+$/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What editors of the sources add to names. */
const garbage =
  /(?:^|[ .-])(?:spp?|subsp|ssp|var|cf|aff|sensu|fide|auct|unknown|species|hybrid|juvenil|form|morph|unnamed|undescribed|other|incl|etc|syn)(?:$|[ .])/u;
const mostWords = 6;

/** The names in a cell, in lower case and without the remarks of editors; none when they are not of the language. */
export function cleanNames(cell: string, language: string): string[] {
  const text = cell
    .replace(/<!--.*?-->/gs, '')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s*[([{][^)\]}]*[)\]}]\s*/g, ' ')
    .replace(/[’`´‘]/g, "'")
    .replace(/[–‐‑]/g, '-')
    .normalize('NFC');
  return text
    .split(/[;/]|, | or /)
    .map((part, at, parts) => upright(part, at, parts))
    .map((name) =>
      name
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^[-' .]+|[-' .]+$/g, ''),
    )
    .filter((name) => isNameOf(name, language));
}

/** "Parrot, African Grey" is African grey parrot. */
function upright(part: string, at: number, parts: readonly string[]): string {
  const [head = '', ...rest] = parts;
  const inverted =
    parts.length === 2 &&
    /^\p{Lu}\p{L}+$/u.test(head) &&
    rest.every((word) => /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*$/u.test(word)) &&
    headFirst.has(head.toLowerCase());
  if (!inverted) return part;
  return at === 0 ? '' : `${part} ${head}`;
}
const headFirst = new Set(
  'parrot crane turtle tortoise monkey lemur snake frog toad owl eagle hawk falcon bear cat deer antelope pheasant duck'.split(
    ' ',
  ),
);

function isNameOf(name: string, language: string): boolean {
  const letters = name.replace(/[^\p{L}\p{M}]/gu, '');
  if (
    letters.length < (unspaced.test(name) ? 2 : 3) ||
    name.split(' ').length > mostWords ||
    name.length > 60
  )
    return false;
  return (scripts[language] ?? latin).test(name) && !garbage.test(name) && !/--|''/.test(name);
}

export const isUnspaced = (name: string): boolean => unspaced.test(name);
