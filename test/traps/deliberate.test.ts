import { describe, expect, it } from 'vitest';
import { embeddedDetector } from '../support/embedded-detector.js';

const detector = embeddedDetector();
const offer = ', price in DM';
const scoreOf = (text: string): number => detector.assess({ text: text + offer }).verdict.score;
const plain = scoreOf('tiger bone');

describe('hiding a term', () => {
  it.each([
    ['invisible', 'ti\u200bger bone'],
    ['look-alikes', 'tіger bоne'],
    ['masks', 't*ger b*ne'],
    ['leetspeak', 't1ger b0ne'],
    ['upside down', 'ǝuoq ɹǝƃıʇ'],
    ['separators', 't.i.g.e.r b.o.n.e'],
    ['bidi override', '\u202eenob regit\u202c'],
  ])('%s raises the score', (_name, text) => expect(scoreOf(text)).toBeGreaterThan(plain));

  it.each([
    ['a letter twice', 'tigger bone'],
    ['letters swapped', 'tiegr bone'],
  ])('%s does not: anybody misspells', (_name, text) => expect(scoreOf(text)).toBeLessThanOrEqual(plain));

  it('romanisation does not', () => {
    expect(scoreOf('slonovaya kost')).toBeLessThanOrEqual(scoreOf('слоновая кость'));
    expect(scoreOf('xiangya')).toBeLessThanOrEqual(scoreOf('象牙'));
  });

  it.each(['ocrText', 'transcript'] as const)('nor do mistakes of machines in %s', (source) => {
    const read = (text: string): number =>
      detector.assess({ media: [{ kind: 'image', [source]: text + offer }] }).verdict.score;
    for (const text of ['t1ger b0ne', 'tiger bоne', 'ti ger bone'])
      expect(read(text)).toBeLessThanOrEqual(read('tiger bone'));
  });
});
