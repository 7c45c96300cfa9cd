import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlignedText } from '../../src/analysis/aligned-text.js';
import { createCharacterTable } from '../../src/analysis/character-table.js';
import { createEmojiAlphabet } from '../../src/analysis/emoji-alphabet.js';
import { evasionNames } from '../../src/analysis/evasion-set.js';
import { createFold } from '../../src/analysis/fold-text.js';
import { FoldedText } from '../../src/analysis/folded-text.js';

const emoji = createEmojiAlphabet(['🐘', '🦷', '🐻‍❄️']);
const fold = createFold(createCharacterTable(new Map([['體', '体']])), emoji);

function read(text: string): FoldedText {
  const folded = new FoldedText();
  fold(AlignedText.of(text), folded);
  return folded;
}

const plain = (text: string): string => {
  const folded = read(text);
  return folded.slice(0, folded.length);
};

const evasionsOf = (text: string): string[] => {
  const folded = read(text);
  return evasionNames(folded.evasions.subarray(0, folded.length).reduce((all, one) => all | one, 0));
};

describe('the fold', () => {
  it.each([
    ['IVORY', 'ivory', 'case'],
    ['ｉｖｏｒｙ', 'ivory', 'full-width letters'],
    ['𝓲𝓿𝓸𝓻𝔂', 'ivory', 'mathematical letters'],
    ['ⓘⓥⓞⓡⓨ', 'ivory', 'circled letters'],
    ['🅘🅥🅞🅡🅨', 'ivory', 'letters in filled circles'],
    ['🅸🆅🅾🆁🆈', 'ivory', 'letters in filled squares'],
    ['🇮🇻🇴🇷🇾', 'ivory', 'regional indicators that are no flags'],
    ['⒤⒱⒪⒭⒴', 'ivory', 'letters in parentheses'],
    ['i\u200bv\u00ado\u2060ry', 'ivory', 'invisible characters'],
    ['i̵̡v̶͝ǫ̷r̸y', 'ivory', 'piled-up marks'],
    ['ívóry', 'ivory', 'accents'],
    ['ﬁsh', 'fish', 'ligatures'],
    ['Ærø Straße', 'aero strasse', 'letters without a decomposition'],
    ['1️⃣', '1', 'keycaps'],
    ['٣७๕', '375', 'digits of other scripts'],
    ['體', '体', 'variants of Han characters'],
    ['أفيال إلى', 'افيال الي', 'forms of alef and ya'],
    ['فـــيل', 'فيل', 'kashida'],
    ['مُحَمَّد', 'محمد', 'Arabic vowel signs'],
    ['เเมว', 'แมว', 'two letters that look like one'],
    ['น\u0e4d\u0e32', 'นำ', 'AM typed in two parts'],
    ['ช้้าง', 'ช้าง', 'Thai marks typed twice'],
    ['ﾍﾞｯｺｳ ﾌﾟﾗ', 'ベッコウ プラ', 'narrow kana and their voicing marks'],
    ['ソ゛ハ゜', 'ゾパ', 'voicing marks that stand apart'],
    ['\u0b95\u0bc6\u0bbe', '\u0b95\u0bca', 'a Tamil vowel sign typed in two parts'],
    ['कुुु', 'कु', 'an Indic vowel sign drawn out'],
    ['นาาา', 'นา', 'a Thai vowel drawn out'],
    ['เเสือ', 'แสือ', 'two letters that look like one'],
    ['เเเสือ', 'เสือ', 'a Thai letter drawn out'],
    ['ڪەۆ', 'كهو', 'letters in the shape of Arabic ones'],
    ['カ\u3099ハ\u309a', 'ガパ', 'voicing marks that combine'],
  ])('reads %s as %s (%s)', (written, wanted) => {
    expect(plain(written)).toBe(wanted);
  });

  it.each(['งาช้าง', 'हाथी', 'ဆင်', 'ដំរី', 'நரி'])('keeps the marks of %s', (word) => {
    expect(plain(word)).toBe(word);
  });

  it('takes Ethiopic letters of one sound for one, each in its order', () => {
    expect(plain('ዝሆን ዐሣ ሐይቅ ፀጉር ኣንበሳ')).toBe(plain('ዝሆን አሳ ሀይቅ ጸጉር አንበሳ'));
    expect(plain('ሁሉ')).not.toBe(plain('ሀሉ'));
  });

  it('keeps what an accent was', () => {
    const folded = read('ngà ngà');
    expect(String.fromCharCode(...folded.natives.subarray(0, folded.length))).toBe('ngà ngà');
  });

  it('takes flags as flags', () => {
    expect(plain('🇵🇸🇵🇸')).not.toMatch(/[a-z]/);
  });

  it('takes an emoji sequence as one unit, whatever its variant', () => {
    expect(read('🐻‍❄️').length).toBe(1);
    expect(plain('☀️')).toBe(plain('☀'));
    expect(plain('👍🏽')).toBe(plain('👍'));
    expect(plain('🐘')).not.toBe(plain('🦷'));
  });

  it('names what it undid', () => {
    expect(evasionsOf('i\u200bvory')).toEqual(['invisible']);
    expect(evasionsOf('🅘🅥🅞🅡🅨')).toEqual(['enclosed-letters']);
    expect(evasionsOf('𝓲𝓿𝓸𝓻𝔂')).toEqual(['styled-letters']);
    expect(evasionsOf('Ivory tusk')).toEqual([]);
  });

  it.each(['ໝີ', 'ໜັງ', 'ĳs', 'նաև'])(
    'takes for no disguise a letter of the alphabet that is made of two: %s',
    (word) => {
      expect(evasionsOf(word)).toEqual([]);
    },
  );

  it('takes the joiners of Persian and Hindi for spelling', () => {
    expect(evasionsOf('می\u200cخواهم')).toEqual([]);
    expect(evasionsOf('क\u094d\u200dष')).toEqual([]);
  });

  it('gives every unit an origin inside the text, in order, on whole code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = read(text);
        let before = 0;
        for (let at = 0; at < folded.length; at++) {
          const start = folded.starts[at] ?? -1;
          const end = folded.ends[at] ?? -1;
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(
            /^[\udc00-\udfff]/.test(text.slice(start)) && /[\ud800-\udbff]$/.test(text.slice(0, start)),
          ).toBe(false);
          before = start;
        }
      }),
    );
  });

  it('folds its own result to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = plain(text).replace(/[\ue000-\uf8ff]/g, '');
        expect(plain(once)).toBe(once);
      }),
    );
  });
});
