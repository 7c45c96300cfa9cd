import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import plugin, { manifest } from '../../clients/coop/src/plugin.js';
import { createKey } from '../../src/access/create-key.js';
import { buildTestApp } from '../support/build-app.js';
import { smallDetector } from '../support/small-lexicon.js';

const key = createKey('coop', ['classify']);
const text = 'pangolin ลิ่น for sale';

async function signalsFor(stored: Record<string, unknown> = {}) {
  const app = await buildTestApp({ detector: smallDetector(), env: { API_KEYS: key.entry } });
  const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 });
  const credential = { baseUrl: `${baseUrl}/`, apiKey: key.secret, surface: 'search', ...stored };
  const signals = plugin.createSignals({ integrationId: 'SQUAMA', getCredential: async () => credential });
  return Object.fromEntries(signals.map(({ signalTypeId, signal }) => [signalTypeId, signal]));
}

const string = (value: string) => ({ orgId: 'org', value: { type: 'STRING', value } });

describe('the Coop integration', () => {
  it('has the form that Coop asks for', async () => {
    expect(plugin.manifest).toBe(manifest);
    expect(manifest.id).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(manifest.modelCard.sections.map(({ id }) => id)).toEqual([
      'trainingData',
      'policyAndTaxonomy',
      'annotationMethodology',
      'performanceBenchmarks',
      'biasAndLimitations',
      'implementationGuidance',
      'relevantLinks',
    ]);
    const signals = await signalsFor();
    expect(Object.keys(signals)).toEqual(manifest.signalTypeIds);
    for (const [type, signal] of Object.entries(signals))
      expect(signal).toMatchObject({
        id: { type },
        recommendedThresholds: {
          highPrecisionThreshold: expect.anything(),
          highRecallThreshold: expect.anything(),
        },
        supportedLanguages: 'ALL',
        pricingStructure: { type: 'FREE' },
        eligibleInputs: ['STRING', 'FULL_ITEM'],
        outputType: { scalarType: expect.stringMatching(/^(NUMBER|STRING)$/) },
        getCost: expect.any(Function),
        run: expect.any(Function),
        getDisabledInfo: expect.any(Function),
        needsMatchingValues: false,
        eligibleSubcategories: [],
        needsActionPenalties: false,
        integration: 'SQUAMA',
        allowedInAutomatedRules: true,
      });
  });

  it('recommends the thresholds of the policy', async () => {
    const { thresholds } = parse(
      readFileSync(new URL('../../lexicons/policy.yaml', import.meta.url), 'utf8'),
    );
    const { SQUAMA_WILDLIFE_RISK: risk } = await signalsFor();
    expect(risk?.recommendedThresholds).toEqual({
      highPrecisionThreshold: thresholds.highPrecision,
      highRecallThreshold: thresholds.highRecall,
    });
  });

  it('asks a running server, of a field and of a whole item', async () => {
    const signals = await signalsFor();
    const { verdict } = smallDetector().assess({ surface: 'search', text });
    expect(verdict.recommendedAction).toBe('block');
    const item = { title: { type: 'STRING', value: text }, tags: ['x'], price: 5, seen: null };
    for (const input of [string(text), { orgId: 'org', value: { itemType: {}, data: item } }]) {
      expect(await signals.SQUAMA_WILDLIFE_RISK?.run(input)).toEqual({
        outputType: { scalarType: 'NUMBER' },
        score: expect.closeTo(verdict.score, 1),
        matchedValue: 'pangolin',
      });
      expect(await signals.SQUAMA_WILDLIFE_VERDICT?.run(input)).toMatchObject({
        outputType: { scalarType: 'STRING' },
        score: 'block',
      });
    }
    expect(await signals.SQUAMA_WILDLIFE_VERDICT?.run(string(' '))).toMatchObject({ score: 'allow' });
    expect(await signals.SQUAMA_WILDLIFE_RISK?.run(string('hello'))).toEqual({
      outputType: { scalarType: 'NUMBER' },
      score: 0,
    });
  });

  it.each([
    [{ apiKey: 'wrong' }, 'SQUAMA_UNAUTHORIZED'],
    [{ baseUrl: 'squama' }, 'address'],
    [{ surface: 'wall' }, 'surface'],
  ])('tells what trying again would not mend: %j', async (stored, detail) => {
    const { SQUAMA_WILDLIFE_RISK: risk } = await signalsFor(stored);
    expect(await risk?.run(string(text))).toMatchObject({
      type: 'ERROR',
      score: { name: 'SignalPermanentError', detail: expect.stringContaining(detail) },
    });
  });

  it('throws where trying again may help', async () => {
    const { SQUAMA_WILDLIFE_RISK: risk } = await signalsFor({ baseUrl: 'http://127.0.0.1:1' });
    await expect(risk?.run(string(text))).rejects.toThrow();
  });

  it('is disabled until it knows the service', async () => {
    const { SQUAMA_WILDLIFE_RISK: unset } = await signalsFor({ baseUrl: undefined });
    expect(await unset?.getDisabledInfo('org')).toMatchObject({ disabled: true });
    const { SQUAMA_WILDLIFE_RISK: risk } = await signalsFor();
    expect(await risk?.getDisabledInfo('org')).toEqual({ disabled: false });
  });
});
