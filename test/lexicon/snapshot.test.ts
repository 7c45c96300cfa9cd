import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../src/detector.js';
import { openLexicon } from '../../src/lexicon/open-lexicon.js';
import { assertOverlays, takeSnapshot } from '../../src/lexicon/snapshot.js';
import { runToEnd } from '../../src/steps.js';
import { lexiconFiles } from '../support/lexicon-files.js';
import { taxonYaml } from '../support/taxon-yaml.js';

function write(files: Record<string, string>): string {
  const directory = mkdtempSync(join(tmpdir(), 'squama-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return directory;
}

const base = write(Object.fromEntries(lexiconFiles({ 'taxa/pangolin.yaml': taxonYaml() })));

function load(...overlays: Record<string, string>[]) {
  const directories = overlays.map(write);
  const snapshot = takeSnapshot(base, directories);
  const lexicon = runToEnd(openLexicon(snapshot));
  assertOverlays(lexicon, snapshot, new Date('2026-12-01'));
  return { lexicon, directories };
}

function problemsOf(...overlays: Record<string, string>[]): string[] {
  try {
    load(...overlays);
    return [];
  } catch (error) {
    // The folder has a name of its own each time.
    return String(error instanceof Error ? error.message : error)
      .split('\n')
      .map((line) => line.replace(/^.*squama-\w+\//, ''));
  }
}

const bear = taxonYaml({
  head: 'title: Bear\ndescription: Detects bears.\nstatus: stable\ncategory: bear\nprotection: strict\nsources: [ours]\nadded: "2026-11-24"',
  terms: '  en: [grizzly]',
  examples:
    '  match: [{ text: grizzly for sale, quotes: [grizzly] }]\n  noMatch: [{ text: a bear market, why: finance }]',
});
const sources = 'ours: { title: Our moderators, licence: not published, read: "2026-11-30" }';

describe('an overlay', () => {
  it('adds words to a concept, and concepts and sources of its own', () => {
    const { lexicon } = load({
      'taxa/pangolin.yaml': 'terms:\n  en: [scaly anteater]\n',
      'taxa/bear.yaml': bear,
      'sources.yaml': sources,
    });
    expect(lexicon.concepts.map(({ id, terms }) => [id, terms.map(({ text }) => text)])).toEqual([
      ['taxa/pangolin', ['pangolin', 'scaly anteater']],
      ['taxa/bear', ['grizzly']],
    ]);
    const { matches } = createDetector(lexicon).assess({ text: 'scaly anteater or grizzly' });
    expect(matches.map(({ term }) => term.id)).toEqual(['taxa/pangolin', 'taxa/bear']);
  });

  it('adds exceptions', () => {
    const text = 'pangolin theme for sale';
    expect(createDetector(load().lexicon).assess({ text }).matches).not.toEqual([]);
    const { lexicon } = load({ 'taxa/pangolin.yaml': 'exceptions:\n  en: [pangolin theme]\n' });
    expect(
      createDetector(lexicon)
        .assess({ text })
        .matches.map(({ term }) => term.id),
    ).not.toContain('taxa/pangolin');
  });

  it('changes only those numbers of the policy that it names', () => {
    const plain = load().lexicon.policy;
    const { policy } = load({
      'policy.yaml': 'bands: { high: 0.99 }\nactions: { post: { high: block } }\n',
    }).lexicon;
    expect(policy.bands).toEqual({ ...plain.bands, high: 0.99 });
    expect(policy.actions.post).toEqual({ ...plain.actions.post, high: 'block' });
    expect(policy.model).toEqual(plain.model);
  });

  it('lies over the one before it', () => {
    const { policy } = load(
      { 'policy.yaml': 'bands: { high: 0.9 }' },
      { 'policy.yaml': 'bands: { high: 0.8 }' },
    ).lexicon;
    expect(policy.bands.high).toBe(0.8);
  });

  it('changes the version, wherever it lies', () => {
    const words = { 'taxa/pangolin.yaml': 'terms:\n  en: [scaly anteater]\n' };
    expect(load(words).lexicon.version).not.toBe(load().lexicon.version);
    expect(load(words).lexicon.version).toBe(load(words).lexicon.version);
  });

  it('is refused with all its problems, each with its file and line', () => {
    expect(
      problemsOf(
        {
          'taxa/pangolin.yaml': 'terms:\n  en: [scaly anteater]\n  xx: [a]\n',
          'policy.yaml': 'bands:\n  high: 7\n',
        },
        {
          'taxa/bear.yaml': 'title: Bear\nterms: [a',
          'tables/taxa.tsv': 'x\n',
          'version.txt': '2026.1.1',
          'words.yaml': 'a: b',
        },
      ).sort(),
    ).toEqual([
      expect.stringMatching(/^policy\.yaml:2:9 field "high" cannot be/),
      expect.stringMatching(/^tables\/taxa\.tsv:1:1 not for an overlay/),
      expect.stringMatching(/^taxa\/bear\.yaml:2:\d+ not YAML/),
      expect.stringMatching(/^taxa\/pangolin\.yaml:3:3 unknown language "xx"/),
      expect.stringMatching(/^version\.txt:1:1 not for an overlay/),
      expect.stringMatching(/^words\.yaml:1:1 not for an overlay/),
    ]);
  });

  it('is refused for what only the whole lexicon can tell', () => {
    expect(problemsOf({ 'taxa/bear.yaml': bear })).toEqual([
      expect.stringMatching(/^taxa\/bear\.yaml:6:11 source "ours" is not in sources\.yaml/),
    ]);
    expect(
      problemsOf({ 'taxa/pangolin.yaml': 'terms:\n  en:\n    - scaly anteater\n    - pangolin\n' }),
    ).toEqual([expect.stringMatching(/^taxa\/pangolin\.yaml:4:7 "pangolin" stands twice/)]);
    expect(
      problemsOf({
        'taxa/pangolin.yaml': 'examples:\n  match:\n    - { text: a grizzly, quotes: [grizzly] }\n',
      }),
    ).toEqual([expect.stringMatching(/^taxa\/pangolin\.yaml:3:\d+ "grizzly" is not found in "a grizzly"/)]);
  });
});

it('tells each folder that is not there', () => {
  expect(() => takeSnapshot(base, ['/nowhere/a', '/nowhere/b'])).toThrow(
    /^\/nowhere\/a:1:1 .*\n\/nowhere\/b:1:1 /,
  );
});
