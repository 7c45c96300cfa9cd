import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { createLayerLocator, mergeLayers } from '../../src/lexicon/merge-layers.js';

function layers(...texts: string[]) {
  return texts.map((text, index) => ({
    file: `layer ${index}`,
    text,
    data: load(text, { schema: FAILSAFE_SCHEMA }),
  }));
}

test('merges groups, puts lists one behind the other, and takes the upper of two texts', () => {
  const merged = mergeLayers(
    layers('a: 1\nterms: { en: [x], th: [y] }\n', 'terms: { en: [z], fr: [w] }\n', 'a: 2\n'),
  );
  expect(merged).toEqual({ a: '2', terms: { en: ['x', 'z'], th: ['y'], fr: ['w'] } });
});

test('a text over a list, or a list over a group, hides it', () => {
  expect(mergeLayers(layers('a: [1]\nb: { c: 1 }', 'a: 2\nb: [3]'))).toEqual({ a: '2', b: ['3'] });
});

test('a key that would change all objects is only a key', () => {
  const merged = mergeLayers(layers('a: { b: 1 }', 'a: { __proto__: { polluted: 1 } }'));
  expect(JSON.stringify(merged)).toBe('{"a":{"b":"1","__proto__":{"polluted":"1"}}}');
  expect({}).not.toHaveProperty('polluted');
});

test.each([
  [['terms', 'en', 1], 'layer 0:4:6'],
  [['terms', 'en', 2], 'layer 1:2:8'],
  [['terms', 'en', 3], 'layer 2:2:14'],
  [['terms', 'fr', 0], 'layer 1:3:8'],
  [['title'], 'layer 2:1:8'],
  // Missing: told at the group that lacks it, in the topmost layer that has the group.
  [['terms', 'de', 0], 'layer 2:2:1'],
])('finds %j', (path, place) => {
  const locate = createLayerLocator(
    layers(
      'title: a\nterms:\n  en: [x,\n     y]\n',
      'terms:\n  en: [z]\n  fr: [w]\n',
      'title: b\nterms:\n  en: [v]\n'
        .replace('terms:\n  en: [v]', 'terms: { en: [v] }')
        .replace('{ en', '{en'),
    ),
  );
  const { file, line, column } = locate(path);
  expect(`${file}:${line}:${column}`).toBe(place);
});
