import { describe, expect, it } from 'vitest';
import { embeddedDetector } from '../support/embedded-detector.js';

/** What is lost when a whole text is folded to Latin letters, and where offsets go wrong. */
const texts = [
  { text: 'ขายงาช้างแท้ ทักแชท', quote: 'งาช้าง', why: 'vowels and tones of Thai are marks' },
  { text: 'असली हाथी दांत बेचना है', quote: 'हाथी दांत', why: 'so are vowels of Hindi' },
  { text: 'Куплю бивень мамонта, дорого', quote: 'бивень мамонта', why: 'Cyrillic looks like Latin' },
  { text: 'Bán ngà voi thật', quote: 'ngà voi', why: 'marks of Vietnamese make other words' },
  { text: 'للبيع عاج أصلي', quote: 'عاج', why: 'Arabic keeps its order' },
  { text: '出售象牙手镯', quote: '象牙', why: '手 looks like an e to some tables' },
  { text: 'old 𝐢𝐯𝐨𝐫𝐲 for sale', quote: '𝐢𝐯𝐨𝐫𝐲', why: 'letters of two units are not cut' },
  { text: 'I sell iv0ry here', quote: 'iv0ry', why: 'letters before it are no part of it' },
  {
    text: 'old i\u200bv\u200bo\u200br\u200by for sale',
    quote: 'i\u200bv\u200bo\u200br\u200by',
    why: 'an invisible character is no space',
  },
  { text: 'old ivory\u0301 for sale', quote: 'ivory\u0301', why: 'a mark belongs to its letter' },
  { text: 'old \u202eyrovi\u202c for sale', quote: 'yrovi', why: 'text is shown in another order' },
  { text: 'ขายกําไลงาช้าง', quote: 'งาช้าง', why: 'SARA AM is written in two ways' },
  { text: 'ဆင်စွယ် ရောင်းမည်', quote: 'ဆင်စွယ်', why: 'vowels of Burmese are marks' },
  { text: 'លក់ ភ្លុកដំរី ពិត', quote: 'ភ្លុកដំរី', why: 'so are those of Khmer' },
  { text: 'ງາຊ້າງ ຂາຍ', quote: 'ງາຊ້າງ', why: 'and of Lao' },
  { text: 'new 🐘🦷 for sale, dm', quote: '🐘🦷', why: 'a tooth is no n to the eye' },
  { text: '🐘🐘象牙手镯出售', quote: '象牙手镯', why: 'emoji are two units each' },
  { text: 'İ ﷺ ½ ivory bangle for sale', quote: 'ivory bangle', why: 'some characters fold to many' },
  {
    text: 'a lone \ud83d and an ivory bangle for sale',
    quote: 'ivory bangle',
    why: 'half a pair is no letter',
  },
  { text: 'ﾍﾞｯｺｳの簪を売ります', quote: 'ﾍﾞｯｺｳ', why: 'the voicing of narrow kana stands apart' },
  { text: 'ｲﾝﾄﾞﾎｼｶﾞﾒのペア販売', quote: 'ｲﾝﾄﾞﾎｼｶﾞﾒ', why: 'and between letters' },
  { text: 'ıvory bangle for sale', quote: 'ıvory bangle', why: 'an i without its dot is no l' },
  { text: 'ιvory bangle for sale', quote: 'ιvory bangle', why: 'nor is a iota' },
  { text: 'рangolin scales for sale', quote: 'рangolin scales', why: 'a Cyrillic r looks like a p' },
  { text: 'ϲrοϲοdιle skull for sale', quote: 'ϲrοϲοdιle skull', why: 'a lunate sigma looks like a c' },
] as const;

/** Marks that belong to the spelling are no trick. */
const orthographic = [
  { text: 'فروش عاج فیل، می‌خواهم بفروشم', why: 'the joiner of Persian' },
  { text: 'हाथी दांत बेचना है, क्‍या भाव', why: 'the joiner of Hindi' },
] as const;

// Made here, since compiling the lexicon would count against the first test.
const detector = embeddedDetector();

describe('folding', () => {
  it.each(texts)('$quote is found in its place: $why', ({ text, quote }) => {
    const quotes = detector.assess({ text }).matches.map((match) => match.quote);
    expect(quotes).toContain(quote);
  });

  it.each(orthographic)('is no evasion: $why', ({ text }) => {
    const { matches } = detector.assess({ text });
    expect(matches.flatMap(({ evasion }) => evasion)).not.toContain('invisible');
  });
});
