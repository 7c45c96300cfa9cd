import { describe, expect, it } from 'vitest';
import { AlignedText } from '../../../src/analysis/aligned-text.js';
import { applyBackspaces } from '../../../src/analysis/char-filters/apply-backspaces.js';
import { composeJamo } from '../../../src/analysis/char-filters/compose-jamo.js';
import { decodeBase64 } from '../../../src/analysis/char-filters/decode-base64.js';
import { decodeEntities } from '../../../src/analysis/char-filters/decode-entities.js';
import { decodeEscapes } from '../../../src/analysis/char-filters/decode-escapes.js';
import { decodeMorse } from '../../../src/analysis/char-filters/decode-morse.js';
import { decodePercent } from '../../../src/analysis/char-filters/decode-percent.js';
import { createDecodeWords } from '../../../src/analysis/char-filters/decode-words.js';
import { joinLines } from '../../../src/analysis/char-filters/join-lines.js';
import { createMendCodes } from '../../../src/analysis/char-filters/mend-codes.js';
import { createMendTorn } from '../../../src/analysis/char-filters/mend-torn.js';
import { createMendUtf8 } from '../../../src/analysis/char-filters/mend-utf8.js';
import { orderMarks } from '../../../src/analysis/char-filters/order-marks.js';
import { createReadAlphabets } from '../../../src/analysis/char-filters/read-alphabets.js';
import { createReadKindred } from '../../../src/analysis/char-filters/read-kindred.js';
import { createReadStrangers } from '../../../src/analysis/char-filters/read-strangers.js';
import { createReadZawgyi } from '../../../src/analysis/char-filters/read-zawgyi.js';
import { resolveBidi } from '../../../src/analysis/char-filters/resolve-bidi.js';
import { stripTags } from '../../../src/analysis/char-filters/strip-tags.js';
import { createTurnUpright } from '../../../src/analysis/char-filters/turn-upright.js';

const turnUpright = createTurnUpright(
  new Map(Object.entries({ ʎ: 'y', ɹ: 'r', ʌ: 'v', ᴉ: 'i', ɟ: 'f', ǝ: 'e', l: 'l', ɐ: 'a' })),
);

describe('decodeEntities', () => {
  it.each([
    ['&#105;v&#x6f;ry', 'ivory'],
    ['fish &amp; chips', 'fish & chips'],
    ['&amp;#105;v&amp;#x6f;ry', 'ivory'],
    ['&Eacute;caille, mar&ccedil;o &aring; &szlig;', 'Écaille, março å &szlig;'],
    ['iv&shy;ory', 'iv\u00adory'],
    ['iv&ZeroWidthSpace;o&#000000114;y', 'iv\u200bory'],
    ['A&B &nosuch; &#0; &#55296; R&Drive; &string;', 'A&B &nosuch; &#0; &#55296; R&Drive; &string;'],
  ])('reads %s as %s', (written, wanted) => {
    expect(decodeEntities(AlignedText.of(written)).text).toBe(wanted);
  });
});

describe('decodePercent', () => {
  it.each([
    ['%69vory', 'ivory'],
    ['%E8%B1%A1%E7%89%99', '象牙'],
    ['100% sure, 50%ff off', '100% sure, 50%ff off'],
    ['%E8%B1', '%E8%B1'],
    ['%2569%2576ory, 100%25', 'ivory, 100%'],
    ['=69=76=6F=72=79 and =E8=B1=A1', 'ivory and 象'],
    ['?a=AB&b=12, x=1F', '?a=AB&b=12, x=1F'],
  ])('reads %s as %s', (written, wanted) => {
    expect(decodePercent(AlignedText.of(written)).text).toBe(wanted);
  });

  it('keeps the escapes of each character apart', () => {
    const text = decodePercent(AlignedText.of('%E8%B1%A1%E7%89%99'));
    expect([text.startOf(1), text.endOf(1)]).toEqual([9, 18]);
  });
});

describe('resolveBidi', () => {
  it('reads a right-to-left override as it is seen', () => {
    expect(resolveBidi(AlignedText.of('sell \u202eyrovi\u202c now')).text).toBe('sell ivory now');
  });

  it('keeps surrogate pairs whole', () => {
    expect(resolveBidi(AlignedText.of('\u202e🐘a')).text).toBe('a🐘');
  });

  it('keeps what runs from left to right inside an override in its order', () => {
    expect(resolveBidi(AlignedText.of('\u202eyro\u202div\u202c\u202c')).text).toBe('ivory');
    expect(resolveBidi(AlignedText.of('\u202ey\u202ero\u202cvi\u202c')).text).toBe('ivory');
  });

  it('leaves isolates and embeddings alone', () => {
    expect(resolveBidi(AlignedText.of('\u2067عاج\u2069')).text).toBe('\u2067عاج\u2069');
  });

  it('ends every override with the line', () => {
    expect(resolveBidi(AlignedText.of('\u202eyrovi\nivory')).text).toBe('ivory\nivory');
  });
});

describe('turnUpright', () => {
  it('reads upside-down writing', () => {
    expect(turnUpright(AlignedText.of('ʎɹoʌᴉ')).text).toBe('ivory');
    expect(turnUpright(AlignedText.of('ǝlɐs ɹoɟ ʎɹoʌᴉ')).text).toBe('ivory for sale');
  });

  it('reads through what is not seen', () => {
    expect(turnUpright(AlignedText.of('ʎ\u200bɹ\u200bo\u200bʌ\u200bᴉ')).text).toBe(
      'i\u200bv\u200bo\u200br\u200by',
    );
  });

  it('reads letters apart, with those that read both ways', () => {
    expect(turnUpright(AlignedText.of('sell ʎ ɹ o ʌ ᴉ now')).text).toBe('sell i v o r y now');
    expect(turnUpright(AlignedText.of('l ɐ ǝ s')).text).toBe('s e a l');
  });

  it('leaves a turned letter in an upright word to be read as what it looks like', () => {
    expect(turnUpright(AlignedText.of('ivoɹy, ɔkraman')).text).toBe('ivoɹy, ɔkraman');
  });

  it('leaves letters that stand on their heads in the order of a word', () => {
    const known = createTurnUpright(
      new Map([
        ['ʎ', 'y'],
        ['ɹ', 'r'],
        ['ʌ', 'v'],
        ['ᴉ', 'i'],
      ]),
      (word) => word === 'ivory',
    );
    expect(known(AlignedText.of('ᴉʌoɹʎ and ʎɹoʌᴉ')).text).toBe('ᴉʌoɹʎ and ivory');
  });

  it('leaves upright words alone', () => {
    expect(turnUpright(AlignedText.of('moon ʎɹoʌᴉ sale')).text).toBe('moon ivory sale');
    expect(turnUpright(AlignedText.of('noon pool')).text).toBe('noon pool');
  });
});

describe('decodeEscapes', () => {
  it.each([
    ['\\u0069v\\x6fry', 'ivory'],
    ['\\u{1f418} \\ud83d\\udc18', '🐘 🐘'],
    ['U+0069 U+0076 U+006F, U+1F418', 'ivo🐘'],
    ['\\000069v\\00006fry', 'ivory'],
    ['\\151\\166\\157ry', 'ivory'],
    ['U+200B and U+00AD, (.)\\101\\1', 'U+200B and U+00AD, (.)\\101\\1'],
    [
      'C:\\users\\x, \\ud83d alone, \\u{110000}, \\u0007',
      'C:\\users\\x, \\ud83d alone, \\u{110000}, \\u0007',
    ],
  ])('reads %s as %s', (written, wanted) => {
    expect(decodeEscapes(AlignedText.of(written)).text).toBe(wanted);
  });
});

describe('decodeBase64', () => {
  it.each([
    ['dm aXZvcnk= now', 'dm ivory now'],
    ['dGlnZXIgYm9uZQ==', 'tiger bone'],
    ['MXYwcnk= aXbigItvcnk=', '1v0ry iv\u200bory'],
    ['6LGh54mZ5Z2XOw==', '6LGh54mZ5Z2XOw=='],
    ['key: MTIzNDU2Nzg=, ?q=ivory=, a=b==', 'key: MTIzNDU2Nzg=, ?q=ivory=, a=b=='],
  ])('reads %s as %s', (written, wanted) => {
    expect(decodeBase64(AlignedText.of(written)).text).toBe(wanted);
  });
});

describe('decodeMorse', () => {
  it.each([
    ['sell .. ...- --- .-. -.-- now', 'sell ivory now'],
    ['- .. --. . .-. / -... --- -. .', 'tiger bone'],
    ['·· ···− −−− ·−· −·−−', 'ivory'],
    ['one - two - three -.- four ...', 'one - two - three -.- four ...'],
    ['. - . - . -', '. - . - . -'],
  ])('reads %s as %s', (written, wanted) => {
    expect(decodeMorse(AlignedText.of(written)).text).toBe(wanted);
  });

  it('keeps the signs of each letter apart', () => {
    const text = decodeMorse(AlignedText.of('.. ...- --- .-. -.--'));
    expect([text.startOf(1), text.endOf(1)]).toEqual([3, 7]);
  });
});

describe('readAlphabets', () => {
  const alphabet = (from: string, rare: string) => ({
    letters: new Map([...from].map((written, at) => [written, String.fromCharCode(0x61 + at)])),
    rare: new Set(rare),
  });
  const readAlphabets = createReadAlphabets([
    alphabet('ค๒ς๔єŦﻮђเןкɭ๓ภ๏קợгรՇยשฬאץչ', '๒๔Ŧﻮђɭ๓๏Շ'),
    alphabet('卂乃匚刀乇千厶卄工丿长乚爪几口尸甲尺丂丁凵レ山メ丫乙', '卂匚乇厶卄丿乚丂凵丫'),
  ]);

  it.each([
    ['sell เש๏гץ รкเภ', 'sell ｉｖｏｒｙ ｓｋｉｎ'],
    ['工レ口尺丫', 'ｉｖｏｒｙ'],
    ['ขายงา ๏ กรค, שלום', 'ขายงา ๏ กรค, שלום'],
    ['山口工千 卂', '山口工千 卂'],
    ['к ђ кг', 'к ђ кг'],
  ])('reads %s as %s', (written, wanted) => {
    expect(readAlphabets(AlignedText.of(written)).text).toBe(wanted);
  });
});

describe('stripTags', () => {
  it.each([
    ['ti<b></b>ger <i>bone</i>', 'tiger bone'],
    ['ti<B>g</B>er', 'tiger'],
    ['งา<!-- x -->ช้าง', 'งาช้าง'],
    ['one<br>two, one<p>two, a < b > c', 'one\ntwo, one\ntwo, a < b > c'],
    ['<b>ivory</b> tusk', 'ivory tusk'],
    ['1v0<wbr>ry, t[b]ig[/b]er, [i]i[/i][i]v[/i]ory', '1v0ry, tiger, ivory'],
    ['<a href="/ivory">this</a>, [b] and [/b]', '<a href="/ivory">this, [b] and [/b]'],
  ])('reads %s as %s', (written, wanted) => {
    expect(stripTags(AlignedText.of(written)).text).toBe(wanted);
  });
});

describe('composeJamo', () => {
  it.each([
    ['상아'.normalize('NFD'), '상아'],
    ['ㅅㅏㅇㅇㅏ ㅍㅏㄹㅉㅣ', '상아 팔찌'],
    ['ㅊㅓㄴㅅㅏㄴㄱㅏㅂ', '천산갑'],
    ['ㅅ ㅏ ㅇ ㅇ ㅏ, ㅅ.ㅏ.ㅇ.ㅇ.ㅏ, ㅅ\u200bㅏ\u200b\u200bㅇ\u200bㅇ\u200bㅏ', '상아, 상아, 상아'],
    ['ﾵￂﾷﾷￂ ㅅㅅㅏㅏㅇㅇㅇㅇㅏㅏ', '상아 상아'],
    ['ㅋㅋㅋ ㅠㅠ ㅇㅇ', 'ㅋㅋㅋ ㅠㅠ ㅇㅇ'],
  ])('reads %s as %s', (written, wanted) => {
    expect(composeJamo(AlignedText.of(written)).text).toBe(wanted);
  });

  it('knows where each syllable came from', () => {
    const text = composeJamo(AlignedText.of('ㅅㅏㅇㅇㅏ'));
    expect([text.startOf(1), text.endOf(1)]).toEqual([3, 5]);
  });
});

describe('applyBackspaces', () => {
  it('takes out what is taken back', () => {
    expect(applyBackspaces(AlignedText.of('ix\bvory')).text).toBe('ivory');
  });
});

describe('joinLines', () => {
  it.each([
    ['iv-\nory, бив-\r\nень', 'ivory, бивень'],
    ['sale -\nivory, two-\nIvory, 1-\nb', 'sale -\nivory, two-\nIvory, 1-\nb'],
  ])('reads %j as %j', (written, wanted) => {
    expect(joinLines(AlignedText.of(written)).text).toBe(wanted);
  });
});

describe('mendUtf8', () => {
  it.each([
    ['è±¡ç‰™', '象牙'],
    ['Ã¨Â±Â¡Ã§â€°â„¢', '象牙'],
    ['tÃª tÃª', 'tê tê'],
    ['ng\u00c3\u00a0 voi', 'ngà voi'],
    ['ðŸ˜', 'ðŸ˜'],
    ['ðŸ\u0090\u0098 ivory', '🐘 ivory'],
    ['СЃР»РѕРЅ', 'слон'],
    ['аё‡аёІаёЉа№‰аёІаё‡', 'งาช้าง'],
    ['я│п╩п╬п╫', 'слон'],
    ['—Å–ª–æ–Ω', 'слон'],
    ['ng√† voi', 'ngà voi'],
    ['»Spaß« CAFÉ» «à» naïve «éé» 10 °C–20 °C', '»Spaß« CAFÉ» «à» naïve «éé» 10 °C–20 °C'],
    ['Рјечник, її аії ґанок, ещё «его»', 'Рјечник, її аії ґанок, ещё «его»'],
    ['เธอเธอ เธอนะ ขายของ ะปะพ', 'เธอเธอ เธอนะ ขายของ ะปะพ'],
  ])('reads %s as %s', (shown, meant) => {
    expect(createMendUtf8()(AlignedText.of(shown)).text).toBe(meant);
  });

  it('says where each letter came from', () => {
    const mended = createMendUtf8()(AlignedText.of('a è±¡ b'));
    expect([mended.startOf(2), mended.endOf(2)]).toEqual([2, 5]);
  });
});

describe('createMendCodes', () => {
  const words = ['象牙', 'слон', 'งาช้าง', 'عاج', 'σαλι'];
  const found = (text: string) => words.filter((word) => text.includes(word)).join('').length;

  it.each([
    ['ÏóÑÀ手镯', '象牙手镯'],
    ['ñëîí', 'слон'],
    ['ÓÌÏÎ', 'слон'],
    ['§ÒªéÒ§', 'งาช้าง'],
    ['ÚÇÌ', 'عاج'],
    ['¶H¤ú', '象牙'],
    ['déjà vu, ÄÖÜ, élève', 'déjà vu, ÄÖÜ, élève'],
    ['ïîïó', 'ïîïó'],
    ['è±¡ç‰™', 'è±¡ç‰™'],
  ])('reads %s as %s', (shown, meant) => {
    expect(createMendCodes(found)(AlignedText.of(shown)).text).toBe(meant);
  });
});

describe('createReadZawgyi', () => {
  const read = createReadZawgyi(
    new Map([
      ['\u1039', '\u103a'],
      ['\u103a', '\u103b'],
      ['\u103b', '\u103c'],
      ['\u103c', '\u103d'],
      ['\u1060', '\u1039က'],
      ['\u1064', '\u1004\u103a\u1039'],
    ]),
  );

  it.each([
    ['ဆင္စြယ္', 'ဆင်စွယ်'],
    ['က်ားသားေရ', 'ကျားသားရေ'],
    ['ေျကာင္', 'ကြောင်'],
    ['သေဘၤာ', 'သင်္ဘော'],
    ['ဆင်စွယ် ကျားသားရေ သင်္ဘော ကြောင်း', 'ဆင်စွယ် ကျားသားရေ သင်္ဘော ကြောင်း'],
  ])('reads %s as %s', (written, meant) => {
    expect(read(AlignedText.of(written)).text).toBe(meant);
  });
});

describe('createReadStrangers', () => {
  const read = createReadStrangers(
    new Map([
      ['工', 'i'],
      ['口', 'od'],
      ['厂', 'r'],
    ]),
    (word) => word === 'ivory' || word === 'moi' || word === 'iroi',
  );

  it.each([
    ['ivo厂y', 'ivoｒy'],
    ['工v口ry', 'ｉvｏry'],
    ['mồ工', 'mồｉ'],
    ['工厂口工', 'ｉｒｏｉ'],
    ['iro工作 人工roi', 'iro工作 人工roi'],
    ['人口工厂 T工 VIP口 iPhone工厂', '人口工厂 T工 VIP口 iPhone工厂'],
  ])('reads %s as %s', (written, meant) => {
    expect(read(AlignedText.of(written)).text).toBe(meant);
  });
});

describe('createDecodeWords', () => {
  const decode = createDecodeWords((word) => word === 'ivory');

  it.each([
    ['69766f7279 cups', 'ivory cups'],
    ['aXZvcnk cups', 'ivory cups'],
    ['aXZvcnkgYmFuZ2xlcw', 'ivory bangles'],
    ['xn--z1x586c', '象牙'],
    ['call 6566676869, 746967657220', 'call 6566676869, 746967657220'],
    ['iPhone14ProMax dGlnZXI commit 69a66b7c', 'iPhone14ProMax dGlnZXI commit 69a66b7c'],
    ['xn--', 'xn--'],
  ])('reads %s as %s', (written, wanted) => {
    expect(decode(AlignedText.of(written)).text).toBe(wanted);
  });
});

it.each([
  ['%u0069%u0076%u006f', 'ivo'],
  ['u0069u0076u006f', 'ivo'],
  ['u0069u0076 menu2024u1234', 'u0069u0076 menu2024u1234'],
])('reads escapes without a backslash: %s as %s', (written, wanted) => {
  expect(decodeEscapes(AlignedText.of(written)).text).toBe(wanted);
});

describe('createMendTorn', () => {
  const mend = createMendTorn(
    (word) => ['ivory', 'seahorse', 'elephant', '犀角'].includes(word),
    (word) => ['sea', 'horse', 'fish'].includes(word),
  );

  it.each([
    ['i~~x~~vory', 'ivory'],
    ['iv(xx)ory cups', 'ivory cups'],
    ['老犀(xī)角杯', '老犀角杯'],
    ['ivo09ry', 'ivory'],
    ['ivo + ry', 'ivory'],
    ['"iv" + "o" + "ry"', '"ivory"'],
    ['iv... ...ory', 'ivory'],
    ['#ele #phant', '#elephant'],
    ['Ivo & ry', 'Ivory'],
    ['sea + horse', 'sea + horse'],
    ['fish & chips, ivo(ry), room 12b', 'fish & chips, ivo(ry), room 12b'],
    ['#ivory #elephant', '#ivory #elephant'],
  ])('mends %s to %s', (written, wanted) => {
    expect(mend(AlignedText.of(written)).text).toBe(wanted);
  });
});

describe('createReadKindred', () => {
  const read = createReadKindred((word) => word === 'हाथी');

  it.each([
    ['હાથી દાદા', 'हाथी દાદા'],
    ['ਹਾਥੀ', 'हाथी'],
    ['ㄒㄧㄤˋ ㄧㄚˊ', 'xiang ya'],
    ['ㄓㄨㄥ ㄒㄩㄥˊ ㄕ ㄌㄩˋ', 'zhong xiong shi lu'],
  ])('reads %s as %s', (written, wanted) => {
    expect(read(AlignedText.of(written)).text).toBe(wanted);
  });
});

it.each([
  ['ล\u0e48\u0e34น', 'ล\u0e34\u0e48น'],
  ['ลิ่น', 'ลิ่น'],
])('puts the marks of %s in order', (written, wanted) => {
  expect(orderMarks(AlignedText.of(written)).text).toBe(wanted);
});

it.each([
  ['1) i\n2) v\n3) o', 'i\nv\no'],
  ['1. eggs\n2. milk', '1. eggs\n2. milk'],
])('takes the numbers from letters in a list: %j', (written, wanted) => {
  expect(joinLines(AlignedText.of(written)).text).toBe(wanted);
});
