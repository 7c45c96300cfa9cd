import { pinyin } from 'pinyin-pro';
import { writeTable } from './write-table.js';

/** Han characters with their Mandarin syllables without tone, the commonest reading first; `lv` for lü. */
const rows: string[][] = [];
for (const character of [
  ...charactersOf('gb2312', 0xb0, 0xf7, 0xa1),
  ...charactersOf('big5', 0xa4, 0xc6, 0x40),
]) {
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }).filter(
    (reading) => /^[a-z]+$/.test(reading),
  );
  if (readings.length > 0) rows.push([character, [...new Set(readings)].join(' ')]);
}
writeTable('pinyin', ['character', 'readings'], rows);

/** The characters that an encoding orders by use: all of GB 2312, and of Big5 those in common use. */
function* charactersOf(encoding: string, first: number, last: number, trailFrom: number): Iterable<string> {
  const decoder = new TextDecoder(encoding);
  for (let lead = first; lead <= last; lead++)
    for (let trail = trailFrom; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (/^\p{Script=Han}$/u.test(character)) yield character;
    }
}
