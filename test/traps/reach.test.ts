import { describe, expect, it } from 'vitest';
import { embeddedDetector } from '../support/embedded-detector.js';

const detector = embeddedDetector();
const assess = (text: string, surface: 'search' | 'listing' | 'post' = 'post') =>
  detector.assess({ text, surface });

/** How far a term may reach: over which words, into which forms, and what a question makes of an offer. */
describe('reach', () => {
  it('takes the s of a genitive for no first letter again', () => {
    const { matches } = assess("Selling granddad's stuffed owl, price in DM");
    const owls = matches.filter(({ quote }) => quote.endsWith('stuffed owl'));
    expect(owls.map(({ quote, evasion }) => ({ quote, evasion }))).toEqual([
      { quote: 'stuffed owl', evasion: [] },
    ]);
  });

  it.each(['ราคาดี#แมว ขายลูกแมว 500 บาท', '银戒指.全新 出售', '地毯.客厅用 出售'])(
    'takes no sign behind a word for the last letter of another: %s',
    (text) => {
      const { matches } = assess(text, 'listing');
      expect(matches.filter(({ evasion }) => evasion.includes('masking'))).toEqual([]);
    },
  );

  it.each([
    ['फोन करें', true],
    ['फोन अभी करें', true],
    ['फोन न करें', false],
  ])('reads %s as a way to get in touch: %s', (contact, expected) => {
    const { matches } = assess(`बाघ की खाल बिकाऊ, ${contact}`);
    expect(matches.some(({ term }) => term.id.startsWith('intents/contact'))).toBe(expected);
  });

  it('hears the word that a term reaches over', () => {
    expect(assess('शेर का बच्चा बच्चों के लिए, 120 रुपये, सीओडी', 'listing').verdict.risk).toBe('high');
    expect(assess('शेर का मुखौटा बच्चों के लिए, 120 रुपये, सीओडी', 'listing').verdict.risk).toBe('none');
  });

  it.each([
    ['darf man Elfenbein ohne Cites verkaufen', 'Elfenbein ohne Cites verkaufen'],
    ['apakah menjual burung kakatua kena pidana', 'menjual burung kakatua'],
    ['هل بيع أنياب الفيل قانوني', 'بيع أنياب الفيل'],
  ])('takes the question %s for no offer', (question, offer) => {
    expect(['none', 'low']).toContain(assess(question, 'search').verdict.risk);
    expect(['medium', 'high']).toContain(assess(offer, 'search').verdict.risk);
  });

  it('lets no question excuse the offer behind it', () => {
    const { verdict } = assess('Is it legal? Selling ivory tusks, $500 each, WhatsApp me', 'listing');
    expect(['medium', 'high']).toContain(verdict.risk);
  });
});
