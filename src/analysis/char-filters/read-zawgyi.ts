import type { AlignedText, Edit } from '../aligned-text.js';

/** The row of a table: a character of Zawgyi, and what it is in Unicode. */
export type ZawgyiCodes = ReadonlyMap<string, string>;

const letter = /[\u1000-\u109f]/;
const burmese = /[\u1000-\u109f]{2,}/g;
/**
 * What stands in no word in Unicode: codes of its own for stacked consonants and shapes, U+1039 as what silences a consonant,
 * a vowel or medial before its consonant at the beginning or behind a vowel, a medial as Unicode silences, before a vowel.
 */
const traces =
  /[\u1060-\u1097]|\u1039(?![\u1000-\u1021\u103f])|(?:^|[\u102b-\u1030\u1032\u1036-\u1038])[\u1031\u103b]|\u103a[\u102b-\u1030\u1032]/;
/** A syllable: what is seen before it, its consonant, and what stands on, below and around that. */
const syllables =
  /(\u1031?)(\u103c?)([\u1000-\u1021\u103f])(\u1039[\u1000-\u1021])?(\u1004\u103a\u1039)?([\u103b\u103d\u103e]*)/g;

/** Burmese in the code of the font Zawgyi, which writes what is seen from left to right, to that of Unicode. */
export function createReadZawgyi(codes: ZawgyiCodes): (text: AlignedText) => AlignedText {
  const exchange = (text: AlignedText): AlignedText => {
    const edits: Edit[] = [];
    for (const { 0: run, index } of text.text.matchAll(burmese)) {
      if (!traces.test(run)) continue;
      for (let at = 0; at < run.length; at++)
        edits.push({
          start: index + at,
          end: index + at + 1,
          replacement: codes.get(run.charAt(at)) ?? run.charAt(at),
        });
    }
    return text.replace(edits);
  };

  return (text) => {
    if (codes.size === 0 || !letter.test(text.text)) return text;
    const exchanged = exchange(text);
    return exchanged === text ? text : inOrder(exchanged);
  };
}

/** Vowels and medials behind their consonants; what is so already stays. */
function inOrder(text: AlignedText): AlignedText {
  const order: number[] = [];
  let done = 0;
  for (const match of text.text.matchAll(syllables)) {
    const [whole, vowel = '', ra = '', consonant = '', stacked = '', kinzi = '', medials = ''] = match;
    if (vowel === '' && ra === '' && kinzi === '') continue;
    let at = match.index;
    const take = (part: string): readonly number[] => {
      const places = Array.from(part, (_, place) => at + place);
      at += part.length;
      return places;
    };
    const [vowelAt, raAt, letterAt, stackedAt, kinziAt, medialsAt] = [
      vowel,
      ra,
      consonant,
      stacked,
      kinzi,
      medials,
    ].map(take);
    while (done < match.index) order.push(done++);
    const ya = (medialsAt ?? []).filter((place) => text.text[place] === '\u103b');
    const others = (medialsAt ?? []).filter((place) => text.text[place] !== '\u103b');
    for (const places of [kinziAt, letterAt, stackedAt, ya, raAt, others, vowelAt])
      order.push(...(places ?? []));
    done = match.index + whole.length;
  }
  while (done < text.text.length) order.push(done++);
  return text.reorder(order);
}
