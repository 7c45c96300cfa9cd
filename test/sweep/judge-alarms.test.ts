import { expect, test } from 'vitest';
import { findAlarms } from '../../scripts/sweep/find-alarms.js';
import { judgeAlarms } from '../../scripts/sweep/judge-alarms.js';
import { locateAlarm } from '../../scripts/sweep/locate-alarm.js';
import { compileLexicon } from '../../src/lexicon/compile.js';
import { createFinders } from '../../src/matching/finders.js';
import { createReadPost } from '../../src/read-post.js';
import { lexiconFiles, lexiconOf } from '../support/lexicon-files.js';
import { taxonYaml } from '../support/taxon-yaml.js';

const files = {
  'taxa/bear.yaml': taxonYaml({
    terms: '  ro: [orice, { text: cerb, needs: wildlife }, { text: urs, strength: weak }]',
  }),
  'taxa/pangolin.yaml': taxonYaml({ terms: '  en: [pangolin]' }),
};
const lexicon = lexiconOf(files);
const read = createReadPost(lexicon, createFinders(lexicon, compileLexicon(lexicon)));
const texts = [
  { language: 'ro', text: 'Orice om are drepturi, orice.' },
  { language: 'ro', text: 'cerb' },
  { language: 'ro', text: 'urs' },
] as const;
const alarms = findAlarms(read, texts);
const header = 'language\tword\tconcept\n';
const orice = 'ro\torice\ttaxa/bear\n';

test('an alarm is a word that counts with nothing beside it, told once', () => {
  expect(alarms.map(({ word }) => word)).toEqual(['orice']);
});

test('a new alarm is told at the term, with what to do', () => {
  const [problem] = judgeAlarms(alarms, header, 0);
  expect(problem?.message).toMatch(/^"orice" counts alone in ordinary text \(ro: "orice"\): give it "needs"/);
  if (problem === undefined || typeof problem.at === 'number') throw new Error('is told at a line');
  const yaml = lexiconFiles(files).get('taxa/bear.yaml') ?? '';
  const place = locateAlarm(problem.at, lexiconFiles(files));
  expect(place.file).toBe('taxa/bear.yaml');
  expect(yaml.split('\n')[place.line - 1]?.slice(place.column - 1)).toMatch(/^orice/);
});

test('an accepted word is no problem', () => {
  expect(judgeAlarms(alarms, header + orice, 1)).toEqual([]);
});

test('a word that is found no more must go from the list', () => {
  expect(judgeAlarms(alarms, `${header}${orice}ro\tsare\ttaxa/bear\n`, 2)).toEqual([
    { at: 3, message: '"ro sare taxa/bear" is found no more: delete this line' },
  ]);
});

test('the list cannot grow, and tells when it has shrunk', () => {
  expect(judgeAlarms(alarms, header + orice, 0)[0]?.message).toContain('no more than 0 may be');
  expect(judgeAlarms(alarms, header + orice, 2)[0]?.message).toContain('to that');
});

test('the list is sorted and has no line twice', () => {
  expect(judgeAlarms(alarms, header + orice + orice, 2)).toEqual([
    { at: 3, message: '"ro orice taxa/bear" is out of order, or stands twice: sort by code unit' },
  ]);
});
