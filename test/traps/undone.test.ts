import { expect, it } from 'vitest';
import { embeddedDetector } from '../support/embedded-detector.js';

/** What libraries for filtering words pass over, or find in another place. */
const texts = [
  { text: 'ขาย Xมี ตัวเล็ก', quote: 'Xมี', why: 'X for the first letter of a Thai word' },
  { text: 'ขายหนังเสxือ สนใจทักไลน์', quote: 'หนังเสxือ', why: 'x among Thai letters' },
  { text: 'tiger $kin for sale', quote: 'tiger $kin', why: 'a word that begins with a sign' },
  { text: 'selling 1v0ry here', quote: '1v0ry', why: 'digits of which tables make l and O' },
  {
    text: 'dried gallbladder of bear',
    quote: 'gallbladder of bear',
    why: 'double letters of the word itself',
  },
  { text: 'ottter pup for sale', quote: 'ottter pup', why: 'one more of a double letter' },
  { text: 'pet tortiose for sale', quote: 'tortiose', why: 'neighbours swapped are one slip' },
  { text: '#TigerTeethForSale', quote: 'TigerTeeth', why: 'words told apart by capitals' },
  { text: 'iVoRy bangle for sale', quote: 'iVoRy bangle', why: 'capitals that tell nothing apart' },
  { text: 'i.v.o.r.y bangle for sale', quote: 'i.v.o.r.y bangle', why: 'one token to the segmenter' },
  { text: 'Продам бивней мамонта много', quote: 'бивней мамонта', why: 'Russian cases' },
  { text: 'fildişinden kolye satılık', quote: 'fildişinden', why: 'Turkish cases' },
  { text: 'dijual gadingnya gajah', quote: 'gadingnya gajah', why: 'Indonesian endings' },
  { text: 'بيع العاج الاصلي', quote: 'العاج', why: 'the Arabic article' },
  { text: '橡牙手镯出售', quote: '橡牙手镯', why: 'another character of the same sound' },
  { text: '香芽手镯出售', quote: '香芽手镯', why: 'all characters by their sound' },
  { text: '川山钾鳞片出售', quote: '川山钾鳞片', why: 'three characters, two by their sound' },
  { text: 'pembe za ndovu zinauzwa', quote: 'pembe za ndovu', why: 'a language that no guesser knows' },
  { text: 'べっこうかんざしを売ります', quote: 'べっこう', why: 'kana that the segmenter cuts wrongly' },
  { text: '出售象牙', quote: '象牙', why: 'Chinese that is taken for Japanese' },
  { text: '❤️ tiger skin ❤ dm me', quote: 'tiger skin', why: 'emoji with and without their selector' },
  { text: 'ti<b>g</b>er bone for sale', quote: 'ti<b>g</b>er bone', why: 'tags within a word' },
  { text: '\\u0069\\u0076ory bangle', quote: '\\u0069\\u0076ory bangle', why: 'escapes of a program' },
  {
    text: 'ㅅㅏㅇㅇㅏ ㅍㅏㄹㅉㅣ 팝니다',
    quote: 'ㅅㅏㅇㅇㅏ ㅍㅏㄹㅉㅣ',
    why: 'Korean syllables taken apart',
  },
  { text: '천1산1갑 비늘 팝니다', quote: '천1산1갑', why: 'digits between Korean syllables' },
  { text: '出售象x牙手镯,加微信', quote: '象x牙手镯', why: 'a Latin letter between Han characters' },
  { text: '出售象 🐘 牙手镯,加微信', quote: '象 🐘 牙手镯', why: 'emoji and spaces between them' },
  { text: '出售xiang4 ya2,加微信', quote: 'xiang4 ya2', why: 'sounds with the numbers of tones' },
  { text: 'Bán vofng ngaf voi thật, inbox', quote: 'vofng ngaf voi', why: 'Vietnamese as typed' },
  { text: 'ขายหนังเศือ สนใจทักไลน์', quote: 'หนังเศือ', why: 'a Thai letter of the same sound' },
  { text: 'ขายหนงเสอ สนใจทักไลน์', quote: 'หนงเสอ', why: 'Thai without vowel signs' },
  { text: 'ขายงาช้า งแท้ สนใจทักแชท', quote: 'งาช้า งแท้', why: 'a space within a Thai word' },
  { text: 'スロ ーロリスお譲りします', quote: 'スロ ーロリス', why: 'a space within katakana' },
  { text: 'Куплю 6ивень мамон7а', quote: '6ивень мамон7а', why: 'digits for Cyrillic letters' },
  { text: '⭕tter pup for sale, dm', quote: '⭕tter pup', why: 'emoji shaped like letters' },
  { text: '⠊⠧⠕⠗⠽ bangle for sale', quote: '⠊⠧⠕⠗⠽ bangle', why: 'braille' },
  { text: 'ßear bile for sale', quote: 'ßear bile', why: 'a sharp s for a b' },
  { text: 'Buyer waiting for nroh onihr, cash', quote: 'nroh onihr', why: 'two words backwards' },
  { text: 'Cari trenggilig hidup, bayar tunai', quote: 'trenggilig hidup', why: 'a slip in a long word' },
  { text: 'เש๏гץ bangle for sale', quote: 'เש๏гץ bangle', why: 'letters of four writings in one word' },
  { text: '₮ł₲ɆⱤ ฿Ø₦Ɇ for sale, dm', quote: '₮ł₲ɆⱤ ฿Ø₦Ɇ', why: 'signs of currencies, ł among them' },
  { text: 'Ⱥvorio intagliato, vendo', quote: 'Ⱥvorio', why: 'a struck letter' },
  { text: 'ivoɹy bangle for sale', quote: 'ivoɹy bangle', why: 'one letter on its head' },
  { text: 'Selling aXZvcnk= bangles', quote: 'aXZvcnk= bangles', why: 'base64' },
  { text: 'Selling pnaggggolin scales', quote: 'pnaggggolin scales', why: 'a slip, and drawn out' },
  { text: 'Selling p|a·n/g.l-o_i|n', quote: 'p|a·n/g.l-o_i|n', why: 'a slip, and spelt out with signs' },
  { text: 'For sale: n-i-l-o-g-n-a-p', quote: 'n-i-l-o-g-n-a-p', why: 'spelt out from its end' },
  { text: 'Selling n1logn@p, dm', quote: 'n1logn@p', why: 'backwards, with signs for letters' },
  { text: 'Selling pang🙈lin scales', quote: 'pang🙈lin scales', why: 'a letter that an emoji covers' },
  { text: 'p°ng°l°n scales for sale', quote: 'p°ng°l°n scales', why: 'signs for all vowels' },
  { text: 'ii vv oo rr yy bangle for sale', quote: 'ii vv oo rr yy bangle', why: 'each letter twice, apart' },
  {
    text: 'Selling pango + lingo, tortoi + seshell',
    quote: 'tortoi + seshell',
    why: 'two pieces that are no words',
  },
  { text: 'Selling torto<br>iseshell comb', quote: 'torto<br>iseshell comb', why: 'a line break in HTML' },
  {
    text: 'Bán suwngf tee giacs, inbox',
    quote: 'suwngf tee giacs',
    why: 'keys of tones at the ends of words',
  },
  { text: '出售xiang4ya2,加微信', quote: 'xiang4ya2', why: 'sounds with tones, run together' },
  { text: 'koppulso ppul 팝니다', quote: 'koppulso ppul', why: 'Korean in Latin letters' },
  { text: 'すローロりスの赤ちゃん譲ります', quote: 'すローロりス', why: 'hiragana and katakana in one word' },
  { text: 'Selling lvory bangles, dm', quote: 'lvory bangles', why: 'a small l for a capital I' },
  { text: 'Verkaufe Ieopardenfell', quote: 'Ieopardenfell', why: 'a capital I for a small l' },
  { text: 'Продам б-и-е-в-н-ь мамонта', quote: 'б-и-е-в-н-ь мамонта', why: 'a slip, and Cyrillic spelt out' },
  { text: 'prodam cherepakhu, tsena v lichku', quote: 'cherepakhu', why: 'a Russian case in Latin letters' },
  {
    text: 'Vendo jabutchi manso, 100 reais',
    quote: 'jabutchi',
    why: 'a sound as another language spells it',
  },
  { text: '쌍아 도장 판매합니다', quote: '쌍아', why: 'a Korean letter of nearly the same sound' },
  { text: 'हाथि दांत बेचना है, कॉल करें', quote: 'हाथि दांत', why: 'a short vowel sign for a long one' },
  { text: 'ยืนขายเเเสือโคร่ง', quote: 'เเเสือโคร่ง', why: 'a Thai vowel drawn out' },
  { text: 'Cari trenggilinggg hidup', quote: 'trenggilinggg hidup', why: 'a long word drawn out' },
  {
    text: 'Selling iIvVoOrRyY CcAaRrVvIiNnGg, make an offer',
    quote: 'iIvVoOrRyY CcAaRrVvIiNnGg',
    why: 'doubled letters that happen to pass for a word of some language',
  },
  { text: 'Selling i.....v.....o.....r.....y bangles', quote: 'i.....v.....o.....r.....y', why: 'wide gaps' },
  {
    text: 'Selling r´h`iʼn…o h´o`rʼn',
    quote: 'r´h`iʼn…o h´o`rʼn',
    why: 'accents and apostrophes that stand alone',
  },
  { text: 'Selling i1v2o3r4y bangles', quote: 'i1v2o3r4y', why: 'digits that part the letters' },
  { text: 'Selling 9-22-15-18-25 bangles', quote: '9-22-15-18-25', why: 'places in the alphabet' },
  { text: 'Selling 0x69 0x76 0x6f 0x72 0x79 bangles', quote: '0x69 0x76 0x6f 0x72 0x79', why: 'bytes' },
  { text: 'Selling раngоӏni scales, dm', quote: 'раngоӏni scales', why: 'a slip among look-alikes' },
  { text: '상z아 도장 팝니다', quote: '상z아 도장', why: 'a Latin letter between Korean syllables' },
  {
    text: 'Продам cлoнoвaя koсmь изделия',
    quote: 'cлoнoвaя koсmь',
    why: 'Latin letters in italics among Cyrillic',
  },
  {
    text: 'Продаю ҫлөңөвӑя ҝөҫть изделия',
    quote: 'ҫлөңөвӑя ҝөҫть',
    why: 'Cyrillic letters of other languages',
  },
  { text: 'Πωλείται ελεφavτoδovτo', quote: 'ελεφavτoδovτo', why: 'Latin letters among Greek' },
  { text: 'Продам бвнь слн, цена договорная', quote: 'бвнь слн', why: 'Cyrillic without vowels' },
  { text: 'Selling ᴉʌoɹʎ bangles', quote: 'ᴉʌoɹʎ', why: 'letters on their heads, in their order' },
  {
    text: 'p🇹🇭a🔥n🇹🇭g⭐o🇹🇭l✨i🇹🇭n scales, dm',
    quote: 'p🇹🇭a🔥n🇹🇭g⭐o🇹🇭l✨i🇹🇭n scales',
    why: 'flags between letters',
  },
  { text: 'Selling pa▇golin scales', quote: 'pa▇golin scales', why: 'a block over a letter' },
  { text: 'ti[b]ger[/b] bone for sale', quote: 'ti[b]ger[/b] bone', why: 'markup of bulletin boards' },
] as const;

// Made here, since compiling the lexicon would count against the first test.
const detector = embeddedDetector();

it.each(texts)('$quote is found: $why', ({ text, quote }) => {
  expect(detector.assess({ text }).matches.map((match) => match.quote)).toContain(quote);
});

it('does not need commerce words to be read as stop words', () => {
  const { matches } = detector.assess({ text: 'buy ivory' });
  expect(matches.map(({ quote }) => quote)).toEqual(['buy', 'ivory']);
});
