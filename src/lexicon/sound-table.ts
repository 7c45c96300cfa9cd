import type { Row } from './read-table.js';

/** Sound units stand apart from every unit of text. */
const firstSoundUnit = 0xe000;

export interface SoundTable {
  /** Sound unit of a Han character by its commonest reading, 0 where unknown. */
  readonly soundOf: Uint16Array;
  /** The syllable of a sound unit, without tone. */
  syllableText(unit: number): string;
  /** The sound unit of a syllable, 0 for what is none. */
  unitOf(syllable: string): number;
}

/** Numbers the syllables of Mandarin, so that words that sound alike are equal strings of units. */
export function soundTable(rows: readonly Row[]): SoundTable {
  const soundOf = new Uint16Array(0x10000);
  const units = new Map<string, number>();
  const syllables: string[] = [];
  for (const [character = '', readings = ''] of rows) {
    const syllable = readings.split(/[ ,]/)[0] ?? '';
    if (character.length !== 1 || syllable === '') continue;
    let unit = units.get(syllable);
    if (unit === undefined) {
      unit = firstSoundUnit + syllables.length;
      units.set(syllable, unit);
      syllables.push(syllable);
    }
    soundOf[character.charCodeAt(0)] = unit;
  }
  return {
    soundOf,
    syllableText: (unit) => syllables[unit - firstSoundUnit] ?? '',
    unitOf: (syllable) => units.get(syllable) ?? 0,
  };
}
