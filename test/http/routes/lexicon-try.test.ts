import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../../support/build-app.js';
import { postJson } from '../../support/post-json.js';
import { smallDetector } from '../../support/small-lexicon.js';
import { taxonYaml } from '../../support/taxon-yaml.js';

const detector = smallDetector();

async function tryOut(body: unknown) {
  return postJson(await buildTestApp({ detector }), '/v1/lexicon/try', body);
}

const dragon = taxonYaml({
  head: [
    'title: Dragon',
    'description: Detects dragons.',
    'status: experimental',
    'category: reptile',
    'protection: strict',
    'sources: [general-knowledge]',
    'added: "2026-11-24"',
  ].join('\n'),
  terms: '  en: [komodo dragon, { text: dragon, needs: wildlife }]',
  exceptions: '  en: [komodo dragon boat]',
  examples: `  match:
    - { text: komodo dragon for sale, quotes: [komodo dragon] }
  noMatch:
    - { text: a dragon in a tale, why: nothing else speaks of wildlife }`,
});
const posts = [
  { id: 'a', text: '🐉 Komodo dr4gon for sale' },
  { text: 'a komodo dragon boat for sale' },
  { text: 'a dragon for sale' },
  { title: 'Pangolin for sale' },
];

describe('POST /v1/lexicon/try', () => {
  it('judges posts with and without the draft, and shows what it finds', async () => {
    const { status, body } = await tryOut({ concept: dragon, path: 'taxa/komodo-dragon', posts });
    expect(status).toBe(200);
    expect(body).toMatchObject({ usable: true, replaces: false, problems: [] });
    expect(body.versions).toEqual({
      engine: detector.versions.engine,
      lexicon: detector.versions.lexicon,
    });
    const [first, boat, plain, other] = body.results;
    expect(first).toMatchObject({ id: 'a', before: { risk: 'none' }, changed: true });
    expect(first.after.categories[0].category).toBe('reptile');
    expect(first.after.risk).not.toBe('none');
    expect(first.matches).toMatchObject([
      { field: '/text', start: 3, end: 16, quote: 'Komodo dr4gon', evasion: ['leetspeak'], counted: true },
      { quote: 'dr4gon', counted: false },
    ]);
    expect(boat).toMatchObject({ after: { risk: 'none' }, changed: false });
    expect(boat.matches).toMatchObject([
      { quote: 'komodo dragon', counted: false },
      { quote: 'dragon', counted: false },
    ]);
    expect(plain.matches).toMatchObject([{ quote: 'dragon', counted: false }]);
    expect(other).toMatchObject({ before: other.after, changed: false, matches: [] });
    expect(other.before).toEqual(detector.assess({ title: 'Pangolin for sale' }).verdict);
  });

  it('keeps nothing', async () => {
    await tryOut({ concept: dragon, path: 'taxa/komodo-dragon', posts });
    expect(detector.assess({ text: 'komodo dragon for sale' }).matches).toEqual([]);
  });

  it('tries a change to a concept in its stead', async () => {
    const concept = taxonYaml({
      terms: '  en: [manis]',
      examples: '  match: [{ text: a manis, quotes: [manis] }]\n  noMatch: [{ text: x, why: nothing }]',
    });
    const { body } = await tryOut({
      concept,
      path: 'taxa/pangolin',
      posts: [{ text: 'pangolin for sale' }, { text: 'manis for sale' }],
    });
    expect(body).toMatchObject({ usable: true, replaces: true });
    expect(body.results).toMatchObject([
      { before: { categories: [{ category: 'pangolin' }] }, after: { risk: 'none' }, changed: true },
      { before: { risk: 'none' }, after: { categories: [{ category: 'pangolin' }] }, changed: true },
    ]);
  });

  it('tries a context on what the lexicon has', async () => {
    const concept = `title: Bakery
description: Detects pastry.
status: test
evidence: food
scope: near
near: { side: either, within: 3 }
effect: cancel
sources: [general-knowledge]
added: "2026-11-24"
terms: { en: [cookie] }
examples:
  match: [{ text: a pangolin cookie, quotes: [cookie] }]
  noMatch: [{ text: a cake, why: none }]
`;
    const { body } = await tryOut({
      concept,
      path: 'contexts/bakery',
      posts: [{ text: 'pangolin cookie for sale' }],
    });
    expect(body.problems).toEqual([]);
    expect(body.results).toMatchObject([
      { after: { risk: 'none' }, changed: true, matches: [{ counted: true }] },
    ]);
  });

  it.each([
    ['terms: [', 1, 'not YAML'],
    ['title: Draft', 1, 'is missing'],
    [dragon.replace('reptile', 'dragons'), 4, 'category'],
    [`${dragon}\nnonsense: yes`, dragon.split('\n').length + 1, 'nonsense'],
  ])('says where a draft is not one: %#', async (concept, line, message) => {
    const { status, body } = await tryOut({ concept, path: 'taxa/dragon', posts });
    expect([status, body.usable, body.results]).toEqual([200, false, []]);
    const problem = body.problems.find((one: { line: number }) => one.line === line);
    expect(problem?.message).toContain(message);
  });

  it.each([
    [dragon.replace('general-knowledge', 'hearsay'), 'hearsay'],
    [dragon.replace('2026-11-24', '2999-01-01'), 'future'],
    [dragon.replace('[komodo dragon, ', '[komodo dragon, pangolin, '), 'taxa/pangolin'],
    [dragon.replace('quotes: [komodo dragon]', 'quotes: [komodo]'), 'is not found'],
    [dragon.replace('a dragon in a tale', 'a komodo dragon'), 'counts in'],
    [dragon.replace('[komodo dragon, ', '[komodo dragon, "...", '), 'is never found'],
  ])('says what a check of the lexicon would say: %#', async (concept, message) => {
    const { body } = await tryOut({ concept, path: 'taxa/dragon', posts: [] });
    expect(body.usable).toBe(true);
    expect(body.problems.map((problem: { message: string }) => problem.message).join('\n')).toContain(
      message,
    );
  });

  it('counts spans in the unit asked for', async () => {
    const [post] = posts;
    const { body } = await tryOut({
      concept: dragon,
      path: 'taxa/dragon',
      posts: [{ ...post, offsetEncoding: 'codepoint' }],
    });
    expect(body.results[0].matches).toMatchObject([
      { start: 2, end: 15 },
      { start: 9, end: 15 },
    ]);
  });

  it.each([
    [{}, '/concept'],
    [{ concept: '' }, '/concept'],
    [{ concept: 'x'.repeat(65_537) }, '/concept'],
    [{ concept: 'x', path: 'findings/x' }, '/path'],
    [{ concept: 'x', path: '../x' }, '/path'],
    [{ concept: 'x', posts: Array.from({ length: 51 }, () => ({ text: 'x' })) }, '/posts'],
    [{ concept: 'x', posts: [{ text: 'x' }, { text: '' }] }, '/posts/1/text'],
    [{ concept: 'x', posts: [{ txt: 'x' }] }, '/posts/0/txt'],
  ])('refuses %#', async (request, pointer) => {
    const { status, body } = await tryOut(request);
    expect(status).toBe(400);
    expect(body.errors[0].pointer).toBe(pointer);
  });

  it('does not grow with aliases that repeat each other', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let level = 0; level < 12; level++) {
      const [from, to] = [String.fromCharCode(97 + level), String.fromCharCode(98 + level)];
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`);
    }
    const started = performance.now();
    const { body } = await tryOut({ concept: `${bomb.join('\n')}\nterms: { en: *m }`, path: 'taxa/dragon' });
    expect(body.usable).toBe(false);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
