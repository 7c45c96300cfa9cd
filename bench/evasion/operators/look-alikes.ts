import { onlyLatin } from './only-latin.js';
import type { Operator } from './operator.js';
import { scriptOfTerm } from './script-of-term.js';
import { substitute } from './substitute.js';

function replacing(name: string, table: string, probability: number, does: string): Operator {
  return {
    name,
    kind: 'look-alikes',
    does: `${does}, p ${String(probability).replace('0.', '.')}`,
    disguise: onlyLatin((text, random) => substitute(table, text, probability, random)),
  };
}

export const lookAlikes: readonly Operator[] = [
  replacing('look-alike-one', 'cyrillic', 0.01, 'one Cyrillic letter'),
  replacing('look-alike-cyrillic', 'cyrillic', 0.7, 'Cyrillic letters'),
  replacing('look-alike-greek', 'greek', 0.7, 'Greek letters'),
  replacing('look-alike-exotic', 'exotic', 0.6, 'Cherokee, Armenian, Roman numerals'),
  replacing('look-alike-lisu', 'lisu', 0.7, 'Lisu letters'),
  replacing('look-alike-hooked', 'latin-extended', 0.7, 'hooked and phonetic Latin letters'),
  {
    name: 'look-alike-in-cyrillic',
    kind: 'look-alikes',
    does: 'Latin letters in a Cyrillic term, p .7',
    disguise: ({ text }, random) =>
      scriptOfTerm(text) === 'cyrillic' ? substitute('latin-for-cyrillic', text, 0.7, random) : undefined,
  },
];
