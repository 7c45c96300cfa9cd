import { languages } from '../../src/lexicon/languages.js';
import { readRows } from './read-rows.js';
import { writeTable } from './write-table.js';

/**
 * The units in which sellers tell the size and the age of an animal: what CLDR has, as Node carries it, in the forms that
 * stand behind numbers, and the additions beside this script. Feet and metres are left out: they measure
 * furniture and logs, and found four innocent posts of 5,720.
 */

const units = ['centimeter', 'year', 'month', 'week'];
/** Numbers that ask for all forms of the plural. */
const numbers = [1, 1.5, 2, 3, 5, 8, 11, 21, 100];
/** In scripts with spaces shorter forms are other words as well: in, an, pi, j. */
const shortest = 3;
const isShort = (form: string): boolean =>
  /^\p{L}/u.test(form) && !unspaced.test(form) && form.length < shortest;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const rows: string[][] = readRows('measure-unit-additions.tsv').map(([unit = '', language = '']) => [
  unit,
  language,
]);
for (const language of languages)
  for (const unit of units)
    for (const unitDisplay of ['long', 'short'] as const) {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay });
      if (format.resolvedOptions().locale.split('-')[0] !== language.split('-')[0]) continue;
      for (const number of numbers) {
        const parts = format.formatToParts(number);
        const last = parts.at(-1);
        const form = last?.type === 'unit' ? last.value.trim().toLowerCase() : '';
        if (form !== '' && !isShort(form) && parts.filter(({ type }) => type === 'unit').length === 1)
          rows.push([form, language]);
      }
    }
writeTable('measure-units', ['unit', 'language'], rows);
