import type { Language } from '../languages.js';
import type { LexiconDraft } from '../lexicon.js';
import { atTerm, type LexiconFault } from './lexicon-fault.js';

/**
 * A word in the wrong script is under the wrong language, or holds a look-alike letter that came with a paste. A brand
 * or a unit in Latin letters under another script is right, and its note says so.
 */
export function checkScripts({ concepts }: LexiconDraft): LexiconFault[] {
  return concepts.flatMap((concept) =>
    concept.terms.flatMap((term) => {
      const script = scriptOf(term.language);
      if (!script || term.note !== undefined || !/\p{L}/u.test(term.text)) return [];
      const letters = [...term.text].filter((character) => /\p{L}/u.test(character));
      const foreign = letters.filter((letter) => !script.letters.test(letter));
      if (script.name === 'Latin' && foreign.length > 0)
        return [
          atTerm(
            concept,
            term,
            `has a letter that is not Latin (${foreign.join(' ')}): put it under its language, or type it anew`,
          ),
        ];
      if (foreign.length === letters.length)
        return [
          atTerm(
            concept,
            term,
            `has no letter of the ${script.name} script: put it under its language, or say in a note why it stands here`,
          ),
        ];
      return [];
    }),
  );
}

interface Script {
  name: string;
  letters: RegExp;
}

const latin: Script = { name: 'Latin', letters: /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u };
const han: Script = { name: 'Han', letters: /\p{Script_Extensions=Han}/u };
const cyrillic: Script = { name: 'Cyrillic', letters: /\p{Script=Cyrillic}/u };
const arabic: Script = { name: 'Arabic', letters: /\p{Script=Arabic}/u };
const devanagari: Script = { name: 'Devanagari', letters: /\p{Script=Devanagari}/u };

const scripts: Partial<Record<Language, Script>> = {
  'zh-Hans': han,
  'zh-Hant': han,
  ja: {
    name: 'Japanese',
    letters: /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]/u,
  },
  ko: { name: 'Korean', letters: /[\p{Script=Hangul}\p{Script=Han}]/u },
  th: { name: 'Thai', letters: /\p{Script=Thai}/u },
  lo: { name: 'Lao', letters: /\p{Script=Lao}/u },
  km: { name: 'Khmer', letters: /\p{Script=Khmer}/u },
  my: { name: 'Myanmar', letters: /\p{Script=Myanmar}/u },
  bn: { name: 'Bengali', letters: /\p{Script=Bengali}/u },
  ta: { name: 'Tamil', letters: /\p{Script=Tamil}/u },
  te: { name: 'Telugu', letters: /\p{Script=Telugu}/u },
  si: { name: 'Sinhala', letters: /\p{Script=Sinhala}/u },
  am: { name: 'Ethiopic', letters: /\p{Script=Ethiopic}/u },
  el: { name: 'Greek', letters: /\p{Script=Greek}/u },
  mn: { name: 'Cyrillic or Mongolian', letters: /[\p{Script=Cyrillic}\p{Script=Mongolian}]/u },
  kk: { name: 'Cyrillic or Latin', letters: /[\p{Script=Cyrillic}\p{Script=Latin}]/u },
  ru: cyrillic,
  uk: cyrillic,
  ar: arabic,
  fa: arabic,
  ur: arabic,
  hi: devanagari,
  ne: devanagari,
};

function scriptOf(language: Language): Script | undefined {
  return language === 'und' ? undefined : (scripts[language] ?? latin);
}
