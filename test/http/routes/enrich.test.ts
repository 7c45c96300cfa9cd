import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../../support/build-app.js';
import { lexiconDirectory } from '../../support/lexicon-directory.js';
import { postJson } from '../../support/post-json.js';
import { smallDetector } from '../../support/small-lexicon.js';

const detector = smallDetector();
const languages = readdirSync(`${lexiconDirectory}/cards`)
  .map((file) => file.replace('.yaml', ''))
  .filter((name) => name !== 'codes');
const offer = { id: 'p1', text: 'Baby p4ngolin for sale, no plush', country: 'TH' };

async function enrich(body: unknown) {
  return postJson(await buildTestApp({ detector }), '/v1/enrich', body);
}

describe('POST /v1/enrich', () => {
  it('answers what /v1/classify answers, and a card', async () => {
    const app = await buildTestApp({ detector });
    const { status, body } = await postJson(app, '/v1/enrich', { ...offer, reviewerLanguage: 'en' });
    expect(status).toBe(200);
    const { card, ...assessment } = body;
    expect(assessment).toEqual((await postJson(app, '/v1/classify', offer)).body);
    expect(card).toMatchObject({ language: 'en', risk: assessment.verdict.risk });
  });

  it('tells what was found and where, and what speaks against it', async () => {
    const { card, matches } = (await enrich({ text: 'sunda p4ngolin for sale' })).body;
    expect(card.headline).toContain('pangolins');
    expect(card.explanation).toContain('species (“sunda p4ngolin”');
    expect(card.explanation).toContain('Written in disguise: “sunda p4ngolin”');
    expect(card.explanation).toContain('potentially regulated');
    expect(card.evidence.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['taxon', 'offer', 'evasion']),
    );
    const [{ field, spans }] = card.highlights;
    expect(field).toBe('/text');
    for (const span of spans) expect(matches[span.match].quote).toBe(span.quote);
    expect(spans[0]).toMatchObject({ start: 0, end: 14, kind: 'taxon', label: 'species', polarity: 'for' });
    expect(card.taxa).toMatchObject([
      { scientificName: 'Manis javanica', listings: [{ scheme: 'CITES', value: 'I' }], matches: [0] },
    ]);
    expect(card.policyCodes).toEqual({
      dsa: [{ category: 'STATEMENT_CATEGORY_ANIMAL_WELFARE', keyword: 'KEYWORD_UNLAWFUL_SALE_ANIMALS' }],
      ozone: ['tools.ozone.report.defs#reasonRuleProhibitedSales'],
      automatedDetection: true,
    });
    expect(card.questions.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['live', 'code']),
    );
    expect(card.preserve.length).toBeGreaterThan(2);
  });

  it('says so when nothing was found', async () => {
    const { card } = (await enrich({ text: 'hello' })).body;
    expect(card).toMatchObject({
      priority: 0,
      highlights: [],
      taxa: [],
      evidence: [],
      counterEvidence: [],
      policyCodes: { dsa: [], ozone: [], automatedDetection: false },
      questions: [],
      notice: null,
      preserve: [],
    });
  });

  it('puts what is more urgent first', async () => {
    const texts = ['hello', 'a pangolin', 'pangolin for sale'];
    const [nothing, animal, sale] = await Promise.all(
      texts.map(async (text) => (await enrich({ text, surface: 'listing' })).body.card.priority),
    );
    expect(sale).toBeGreaterThan(animal);
    expect(animal).toBeGreaterThanOrEqual(nothing);
  });

  it('writes to the poster in the language of the post, and to the reviewer in theirs', async () => {
    const { card } = (
      await enrich({
        surface: 'search',
        text: 'pangolin ลิ่น for sale',
        language: 'th',
        reviewerLanguage: 'fr-CA',
      })
    ).body;
    expect(card.language).toBe('fr');
    expect(card.notice.language).toBe('th');
    expect(card.notice.body).toContain('https://checklist.cites.org');
  });

  it.each(languages)('is written in %s, every text of it, and calls nothing illegal', async (language) => {
    const { card } = (await enrich({ ...offer, reviewerLanguage: language })).body;
    expect(card.language).toBe(language);
    expect(JSON.stringify(card)).not.toMatch(/\{category\}|\{list\}/);
    const english = (await enrich({ ...offer, reviewerLanguage: 'en' })).body.card;
    if (language !== 'en') {
      expect(card.headline).not.toBe(english.headline);
      expect(card.explanation).not.toBe(english.explanation);
      expect(card.questions[0].text).not.toBe(english.questions[0].text);
    }
    expect(JSON.stringify({ ...card, policyCodes: undefined })).not.toMatch(
      /illegal|ilegal|illégal|illicit|criminal|unlawful|非法|违法|違法|不法|ผิดกฎหมาย|bất hợp pháp|незакон|غير قانون|अवैध|불법/i,
    );
  });

  it('is there in twelve languages and more', () => {
    expect(languages).toEqual(
      expect.arrayContaining([
        'en',
        'zh-Hans',
        'th',
        'vi',
        'id',
        'es',
        'pt',
        'fr',
        'ru',
        'ar',
        'hi',
        'ja',
        'de',
      ]),
    );
  });

  it('counts the highlights in the unit asked for', async () => {
    const app = await buildTestApp({ detector });
    const words = fc.constantFrom('🐘', 'pangolin', 'p4ngolin', 'ลิ่น', 'é', 'for sale', 'plush');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (parts) => {
        const text = parts.join(' ');
        const { card } = (await postJson(app, '/v1/enrich', { text, offsetEncoding: 'codepoint' })).body;
        for (const { spans } of card.highlights)
          for (const { start, end, quote } of spans) expect([...text].slice(start, end).join('')).toBe(quote);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [{}, '/text'],
    [{ text: 'x', reviewerLanguage: '?' }, '/reviewerLanguage'],
    [{ text: 'x', reviewerlanguage: 'en' }, '/reviewerlanguage'],
    [{ text: 'x', comments: [{}] }, '/comments/0/text'],
  ])('refuses %j', async (request, pointer) => {
    const { status, body } = await enrich(request);
    expect(status).toBe(400);
    expect(body.errors[0].pointer).toBe(pointer);
  });
});
