import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCharFilters } from '../../src/analysis/char-filters/char-filters.js';
import { evasions, evidenceKinds, matchKinds, risks } from '../../src/assessment.js';
import { categories } from '../../src/category.js';
import { surfaces } from '../../src/post.js';

const folder = new URL('../../console/src/i18n/messages/', import.meta.url);
const languages = readdirSync(folder).map((name) => name.replace('.json', ''));
const read = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8'));
const english = read('en');
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the texts of the console', () => {
  it('are there in English and at least five more languages', () => {
    expect(languages).toContain('en');
    expect(languages.length).toBeGreaterThanOrEqual(6);
  });

  it.each(languages)('are complete in %s, each with the places to fill in', (language) => {
    const texts = read(language);
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(english[key] ?? ''));
    }
  });

  it.each(languages.filter((language) => language !== 'en'))('are translated into %s', (language) => {
    const texts = read(language);
    const same = Object.keys(english).filter((key) => texts[key] === english[key]);
    // Names and words that the languages share stay as they are.
    expect(same.length / Object.keys(english).length).toBeLessThan(0.15);
  });

  it('name everything that the API may answer', () => {
    const groups = {
      risk: risks,
      evasion: evasions,
      evidenceKind: evidenceKinds,
      kind: matchKinds,
      category: categories,
      surface: surfaces,
    };
    for (const [group, names] of Object.entries(groups))
      for (const name of names) expect(english).toHaveProperty([`${group}.${name}`]);
  });

  it('name every step of the anatomy', () => {
    const steps = createCharFilters({
      upright: new Map(),
      alphabets: [],
      zawgyi: new Map(),
      strangers: new Map(),
    }).map(({ name }) => `filter.${name}`);
    expect(Object.keys(english).filter((key) => key.startsWith('filter.'))).toEqual(steps);
  });

  it('name every finding of the lexicon, in English as it does', () => {
    const findings = new URL('../../lexicons/findings/', import.meta.url);
    for (const file of readdirSync(findings)) {
      const [, title] = /^title: (.*)$/m.exec(readFileSync(new URL(file, findings), 'utf8')) ?? [];
      expect(english[`finding.${file.replace('.yaml', '')}`], file).toBe(title);
    }
  });

  it('call nothing illegal', () => {
    for (const language of languages)
      expect(JSON.stringify(read(language))).not.toMatch(
        /illegal|ilegal|illégal|非法|违法|ผิดกฎหมาย|bất hợp pháp|غير قانوني/i,
      );
  });
});
