import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';

const fillers = ['real', 'top', 'vip', 'quality', 'nice', 'old'] as const;
/** What sellers run together with the term; for other languages nothing. */
const tails: Readonly<Record<string, string>> = {
  en: 'ForSale',
  la: 'ForSale',
  es: 'EnVenta',
  pt: 'AVenda',
  fr: 'AVendre',
  id: 'Murah',
  vi: 'GiaRe',
};

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const alone = (text: string): string => text.replaceAll(/[^\p{L}\p{M}\d ]/gu, '');

export const words: readonly Operator[] = [
  {
    name: 'filler-word',
    kind: 'words',
    does: 'a word of praise within a term of several words',
    disguise: onlyLatin((text, random) =>
      text.includes(' ') ? text.replace(' ', ` ${random.pick(fillers)} `) : undefined,
    ),
  },
  {
    name: 'merged',
    kind: 'words',
    does: 'the words of a term run together',
    disguise: onlyLatin((text) => (text.includes(' ') ? text.replaceAll(' ', '') : undefined)),
  },
  {
    name: 'merged-with-sale',
    kind: 'words',
    does: 'run together with the words of sale, no hash sign',
    disguise: onlyLatin((text, _random, { language }) => {
      const tail = tails[language];
      if (tail === undefined) return undefined;
      return { before: '', text: alone(text).replaceAll(' ', ''), after: tail.toLowerCase() };
    }),
  },
  {
    name: 'hashtag-camel',
    kind: 'words',
    does: '#TigerBoneForSale',
    disguise: onlyLatin((text, _random, { language }) => ({
      before: '#',
      text: alone(text).split(' ').map(capitalised).join(''),
      after: tails[language] ?? '',
    })),
  },
  {
    name: 'hashtag-lower',
    kind: 'words',
    does: '#tigerboneforsale',
    disguise: onlyLatin((text, _random, { language }) => ({
      before: '#',
      text: alone(text).replaceAll(' ', '').toLowerCase(),
      after: (tails[language] ?? '').toLowerCase(),
    })),
  },
  {
    name: 'slug',
    kind: 'words',
    does: 'in the address of a shop',
    disguise: onlyLatin((text, random) => ({
      before: 'https://shop.example/item/',
      text: alone(text).replaceAll(' ', '-'),
      after: `-${1000 + random.below(9000)}`,
    })),
  },
  {
    name: 'handle',
    kind: 'words',
    does: '@tiger_bone_shop',
    disguise: onlyLatin((text) => ({
      before: '@',
      text: alone(text).replaceAll(' ', '_'),
      after: '_shop',
    })),
  },
  {
    name: 'handle-merged',
    kind: 'words',
    does: '@tigerboneshop24',
    disguise: onlyLatin((text, random) => ({
      before: '@',
      text: alone(text).replaceAll(' ', ''),
      after: `shop${10 + random.below(90)}`,
    })),
  },
  {
    name: 'inflected',
    kind: 'words',
    does: 'plural, possessive, or a case that somebody wrote down',
    disguise({ text, language, forms }, random) {
      const form = forms.get('inflected');
      if (form !== undefined) return form;
      if (language === 'en') return random.pick([pluralOf(text), `${text}'s`]);
      if (language === 'es' || language === 'pt' || language === 'fr')
        return text.endsWith('s') ? undefined : pluralOf(text);
      return undefined;
    },
  },
];

function pluralOf(text: string): string {
  if (text.endsWith('s')) return text.slice(0, -1);
  if (/[^aeiou]y$/.test(text)) return `${text.slice(0, -1)}ies`;
  return text.endsWith('x') || text.endsWith('sh') ? `${text}es` : `${text}s`;
}
