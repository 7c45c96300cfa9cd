import { describe, expect, it } from 'vitest';
import { disguisePost } from '../../bench/evasion/disguise-post.js';
import { allOperators } from '../../bench/evasion/operators/all-operators.js';
import { createRandom } from '../../bench/evasion/random.js';
import { readSeeds } from '../../bench/evasion/read-seeds.js';

const seeds = readSeeds();

describe.each(allOperators)('$name', (operator) => {
  const posts = seeds.flatMap((seed) => disguisePost(seed, operator, 1) ?? []);

  it('disguises some seed', () => {
    expect(posts).not.toHaveLength(0);
  });

  it('changes the term and nothing around it', () => {
    for (const { seed, text } of posts) {
      expect(text).not.toBe(seed.before + seed.target.text + seed.after);
      expect(text.startsWith(seed.before)).toBe(true);
      expect(text.endsWith(seed.after)).toBe(true);
    }
  });

  it('tells where the disguised term stands', () => {
    for (const { seed, text, start, end } of posts) {
      const made = operator.disguise(seed.target, createRandom(1, operator.name, seed.id));
      const shown = typeof made === 'string' ? made : made?.text;
      expect(start).toBeLessThan(end);
      expect(shown).toContain(text.slice(start, end));
      expect(visible(text.slice(start, end))).toBe(visible(shown ?? ''));
    }
  });

  it('repeats itself with the same chance', () => {
    expect(seeds.flatMap((seed) => disguisePost(seed, operator, 1) ?? [])).toEqual(posts);
  });
});

const visible = (text: string): string => text.replaceAll(/[\p{Default_Ignorable_Code_Point}\s]/gu, '');

describe('operators', () => {
  it('have names of their own', () => {
    expect(new Set(allOperators.map(({ name }) => name)).size).toBe(allOperators.length);
  });

  it.each([
    ['case-alternating', 'tiger bone', 'tIgEr bOnE'],
    ['leet-digits', 'tiger', '7193r'],
    ['full-width', 'ivory', 'ｉｖｏｒｙ'],
    ['small-caps', 'ivory', 'ɪᴠᴏʀʏ'],
    ['dots', 'tiger bone', 't.i.g.e.r.b.o.n.e'],
    ['spaced', 'tiger bone', 't i g e r  b o n e'],
    ['spaced-han-thai', '象牙', '象 牙'],
    ['repeat-all', 'ivory', 'iivvoorryy'],
    ['repeat-tail', 'งาช้าง', 'งาช้างงงงง'],
    ['vowel-drop-all', 'ivory otter', 'ivry ottr'],
    ['mask-thai-x', 'หมี', 'Xมี'],
    ['mask-vowels', 'tiger cub', 't*g*r cub'],
    ['reversed', 'ivory', 'yrovi'],
    ['bidi-override', 'ivory', '\u202eyrovi\u202c'],
    ['words-swapped-of', 'tiger bone', 'bone of tiger'],
    ['emoji-for-term', 'tiger bone', '🐅🦴'],
    ['merged', 'tiger bone', 'tigerbone'],
    ['entity-decimal', 'ivy', '&#105;&#118;&#121;'],
    ['percent', 'ซ', '%e0%b8%8b'],
    ['pinyin', '象牙', 'xiang ya'],
    ['pinyin-initials', '象牙', 'XY'],
    ['traditional', '玳瑁龟', '玳瑁龜'],
    ['kana-swapped', 'タイマイ', 'たいまい'],
    ['kana-half-width', 'ガ', 'ｶﾞ'],
    ['thai-marks-dropped', 'งาช้าง', 'งาชาง'],
    ['accents-stripped', 'mật gấu', 'mat gau'],
    ['romanised-russian', 'желчь', 'zhelch'],
  ])('%s turns %s into %s', (name, term, expected) => {
    expect(disguiseOf(name, term)).toBe(expected);
  });

  it('leave alone what they cannot disguise', () => {
    expect(disguiseOf('look-alike-cyrillic', 'งาช้าง')).toBeUndefined();
    expect(disguiseOf('words-swapped', 'ivory')).toBeUndefined();
    expect(disguiseOf('mask-thai-x', 'ivory')).toBeUndefined();
    expect(disguiseOf('emoji-for-term', 'gyrfalcon')).toBeUndefined();
  });

  it('put a hash sign outside of the term', () => {
    expect(disguiseOf('hashtag-camel', 'tiger bone')).toEqual({
      before: '#',
      text: 'TigerBone',
      after: 'ForSale',
    });
  });
});

function disguiseOf(name: string, text: string) {
  const operator = allOperators.find((one) => one.name === name);
  if (operator === undefined) throw new Error(`no operator is named ${name}`);
  return operator.disguise({ text, language: 'en', forms: new Map() }, createRandom(1));
}
