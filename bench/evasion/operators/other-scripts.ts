import * as OpenCC from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { graphemesOf } from '../graphemes-of.js';
import type { Random } from '../random.js';
import type { Operator, Target } from './operator.js';
import { scriptOfTerm, type TermScript } from './script-of-term.js';
import { substitute } from './substitute.js';
import { substitutions } from './substitutions.js';

const traditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
const soundsOf = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' });

function inScript(
  script: TermScript,
  name: string,
  does: string,
  rule: (text: string, random: Random) => string | undefined,
): Operator {
  const disguise = ({ text }: Target, random: Random): string | undefined =>
    scriptOfTerm(text) === script ? rule(text, random) : undefined;
  return { name, kind: 'other scripts', does, disguise };
}

function romanised(name: string, does: string, isMeant: (target: Target) => boolean): Operator {
  return {
    name,
    kind: 'other scripts',
    does,
    disguise(target) {
      const text = target.forms.get('romanised');
      if (text === undefined || !isMeant(target)) return undefined;
      return { before: ' ', text, after: ' ' };
    },
  };
}

export const otherScripts: readonly Operator[] = [
  inScript('han', 'pinyin', 'the sounds of the characters, apart', (text) => soundsOf(text).join(' ')),
  inScript('han', 'pinyin-merged', 'the sounds, run together', (text) => soundsOf(text).join('')),
  inScript('han', 'pinyin-tones', 'the sounds with their tones', (text) =>
    pinyin(text, { type: 'array' }).join(' '),
  ),
  inScript('han', 'pinyin-one', 'one character as its sound', (text, random) => {
    const letters = [...text];
    const at = random.below(letters.length);
    return letters.with(at, soundsOf(text)[at] ?? '').join('');
  }),
  inScript('han', 'pinyin-initials', 'the first letters of the sounds', (text) =>
    pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toUpperCase(),
  ),
  inScript('han', 'homophone-one', 'one character by another of its sound', (text, random) =>
    substitute('han-homophones', text, 0, random),
  ),
  inScript('han', 'homophone-all', 'all characters by others of their sound', (text, random) =>
    substitute('han-homophones', text, 1, random),
  ),
  inScript('han', 'traditional', 'traditional characters for simplified ones', (text) => traditional(text)),
  inScript('han', 'split-characters', 'characters taken apart, p 1', (text, random) =>
    substitute('han-split', text, 1, random),
  ),
  inScript('kana', 'kana-swapped', 'hiragana for katakana', (text) =>
    text.replaceAll(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60)),
  ),
  inScript('kana', 'kana-half-width', 'narrow katakana', (text) =>
    graphemesOf(text)
      .map((letter) => substitutions('narrow-kana').get(letter)?.[0] ?? letter)
      .join(''),
  ),
  inScript('cyrillic', 'romanised-russian', 'in Latin letters, by rule', (text, random) =>
    substitute('russian-latin', text.replaceAll(/[ьъ]/g, ''), 1, random),
  ),
  romanised(
    'romanised-thai',
    'in Latin letters, as sellers write',
    ({ text }) => scriptOfTerm(text) === 'thai',
  ),
  romanised(
    'romanised-hindi',
    'in Latin letters, as sellers write',
    ({ text }) => scriptOfTerm(text) === 'devanagari',
  ),
  romanised(
    'romanised-arabic',
    'in Latin letters, as sellers write',
    ({ text }) => scriptOfTerm(text) === 'arabic',
  ),
];
