import { expect, test } from 'vitest';
import { hashFiles, versionOf } from '../../src/lexicon/version.js';

const files = { 'taxa/bear.yaml': 'title: Bear', 'taxa/cat.yaml': 'title: Cat' };
const hash = hashFiles(new Map(Object.entries(files)));

test('does not depend on the order in which files were read', () => {
  expect(hashFiles(new Map(Object.entries(files).reverse()))).toBe(hash);
});

test.each([
  ['a text', { ...files, 'taxa/cat.yaml': 'title: Lynx' }],
  ['a name', { 'taxa/bear.yaml': 'title: Bear', 'taxa/lynx.yaml': 'title: Cat' }],
  ['what stands in which file', { 'taxa/bear.yaml': 'title: Beart', 'taxa/cat.yaml': 'itle: Cat' }],
])('changes with %s', (_, changed) => {
  expect(hashFiles(new Map(Object.entries(changed)))).not.toBe(hash);
});

test('joins the calendar version and six digits of the content', () => {
  expect(versionOf('2026.11.1', '3f9c2a77aa')).toBe('2026.11.1+3f9c2a');
});
