import { describe, expect, it } from 'vitest';
import { createKey } from '../../src/access/create-key.js';
import { withholdAmber } from '../../src/http/withhold-amber.js';
import { buildTestApp } from '../support/build-app.js';
import { assessmentOf, matchOf } from '../support/fixed-detector.js';
import { postJson } from '../support/post-json.js';
import { smallDetector } from '../support/small-lexicon.js';

const post = { text: 'scaly gold for sale' };
const withheld = { id: 'taxa/pangolin', text: '', tlp: 'amber' };

describe('a term that is not published', () => {
  it.each([
    ['/v1/classify', post, (body: never) => body],
    ['/v1/classify/batch', { items: [post] }, ({ results: [first] }: { results: [unknown] }) => first],
    ['/v1/search/check', { query: post.text, include: 'matches' }, (body: never) => body],
  ])('matches, and its text is withheld at %s', async (url, request, answerOf) => {
    const app = await buildTestApp({ detector: smallDetector() });
    const { status, body } = await postJson(app, url, request);
    expect(status).toBe(200);
    expect(answerOf(body as never)).toMatchObject({ matches: [{ quote: 'scaly gold', term: withheld }, {}] });
  });

  it.each([
    [['classify'] as const, ''],
    [['classify', 'lexicon'] as const, 'scaly gold'],
  ])('is shown to who has the scope lexicon: %s', async (scopes, text) => {
    const key = createKey('shop', scopes);
    const app = await buildTestApp({ detector: smallDetector(), env: { API_KEYS: key.entry } });
    const response = await app.inject({
      method: 'POST',
      url: '/v1/classify',
      headers: { 'x-api-key': key.secret },
      payload: post,
    });
    expect(response.json().matches[0].term).toMatchObject({ text, tlp: 'amber' });
  });

  it('is withheld among the shadow matches too', () => {
    const match = matchOf({ term: { ...matchOf().term, tlp: 'amber' } });
    const shadow = [
      { ruleId: 'findings/x', category: 'ivory' as const, risk: 'low' as const, matches: [match] },
    ];
    expect(withholdAmber(assessmentOf({ shadow })).shadow[0]?.matches[0]?.term.text).toBe('');
  });

  it('costs nothing where there is none', () => {
    const assessment = assessmentOf({ matches: [matchOf()] });
    expect(withholdAmber(assessment)).toBe(assessment);
  });
});
