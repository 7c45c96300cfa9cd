import { describe, expect, it } from 'vitest';
import { embeddedDetector } from '../support/embedded-detector.js';

/** Lines as they stand in documentation of software, where signs are not letters in disguise. */
const lines: readonly string[] = [
  'const iv = crypto.randomBytes(16); // initial vector',
  'npm i -D --save-exact typescript@5.9.2',
  'sha512-R1n0H0rn7t1g3r0773r==',
  '| --- | :---: | ---: |',
  'if (a[i] !== b[j] || !c) return { x: [1, 2], y: {} };',
  '[![CI](https://img.shields.io/badge/ci-passing-green.svg)](https://example.org)',
  'the `maxAge` option',
  '[parse](#ipaddrParse)',
  'see docs/argparse.html',
  '/2008/alejandrourbanoalvarez',
  'deno --allow-net mongoose-test.js',
  '</a><a href="">',
  'const app = boot()',
  '/\\s+\\{\\s+/',
  "new Matcher('a*a!(y|z)')",
  '- _int32_: an integer',
  'Provides __a fresh__ expression',
  'join%20chat-E2206F.svg?style',
  'srv://host',
  "Cria um link simb\\('olico no direct\\('orio",
  "Avahi's socket is opened by avahi_s_new()",
  'read it from path/to/key.json',
  'each test runs in a sandbox',
  "client.on('error', report)",
  'резервная копия файла',
  'set APP_LOGS_TAIL=1',
  // Ordinary words of one language are animals of another.
  'Do you hide the tag',
  'Móng hố sâu hai mét',
];

// Made here, since compiling the lexicon would count against the first test.
const detector = embeddedDetector();
const subjects: ReadonlySet<string> = new Set(['taxon', 'commodity', 'codeword', 'emoji']);

function expectNothing(text: string): void {
  const found = detector.assess({ text }).matches.filter(({ term }) => subjects.has(term.kind));
  expect(found.map(({ quote, term }) => `${quote}: ${term.text}`)).toEqual([]);
}

describe('software prose', () => {
  it.each(lines)('%s', expectNothing);
});
