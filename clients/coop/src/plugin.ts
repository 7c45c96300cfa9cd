import { type Classified, classify, PermanentError } from './classify.js';
import type { CoopPlugin, SignalContext, SignalDescriptor, SignalResult } from './contract.js';
import { manifest, signalTypes } from './manifest.js';
import { readSettings } from './read-settings.js';
import { textOfInput } from './text-of-input.js';

interface SignalKind {
  readonly type: string;
  readonly displayName: string;
  readonly description: string;
  readonly thresholds: SignalDescriptor['recommendedThresholds'];
  readonly scalarType: SignalResult['outputType']['scalarType'];
  scoreOf(answer: Classified): number | string;
}

const kinds: readonly SignalKind[] = [
  {
    type: signalTypes.risk,
    displayName: 'Trade in wildlife: probability',
    description: 'Probability, 0 to 1, that this is a real offer of, or request for, wildlife.',
    // Those that the policy of the service publishes.
    thresholds: { highPrecisionThreshold: 0.9, highRecallThreshold: 0.4 },
    scalarType: 'NUMBER',
    scoreOf: ({ verdict }) => verdict.score,
  },
  {
    type: signalTypes.verdict,
    displayName: 'Trade in wildlife: what to do',
    description: 'allow, review or block, by the policy of the surface.',
    thresholds: { highPrecisionThreshold: 'block', highRecallThreshold: 'review' },
    scalarType: 'STRING',
    scoreOf: ({ verdict }) => verdict.recommendedAction,
  },
];

function createSignal(kind: SignalKind, { integrationId, getCredential }: SignalContext): SignalDescriptor {
  const outputType = { scalarType: kind.scalarType };
  return {
    id: { type: kind.type },
    displayName: kind.displayName,
    description: kind.description,
    docsUrl: null,
    recommendedThresholds: kind.thresholds,
    supportedLanguages: 'ALL',
    pricingStructure: { type: 'FREE' },
    eligibleInputs: ['STRING', 'FULL_ITEM'],
    outputType,
    getCost: () => 1,
    needsMatchingValues: false,
    eligibleSubcategories: [],
    needsActionPenalties: false,
    integration: integrationId,
    allowedInAutomatedRules: true,

    async run(input) {
      const settings = readSettings((await getCredential(input.orgId)) ?? {});
      if (typeof settings === 'string') return permanent(settings);
      const text = textOfInput(input);
      if (text.trim() === '') return { outputType, score: kind.scalarType === 'NUMBER' ? 0 : 'allow' };
      try {
        const answer = await classify(settings, text);
        const matchedValue = quoteOf(answer);
        return {
          outputType,
          score: kind.scoreOf(answer),
          ...(matchedValue !== undefined && { matchedValue }),
        };
      } catch (error) {
        if (error instanceof PermanentError) return permanent(error.message);
        throw error;
      }
    },

    async getDisabledInfo(orgId) {
      const settings = readSettings((await getCredential(orgId)) ?? {});
      return typeof settings === 'string'
        ? { disabled: true, disabledMessage: settings }
        : { disabled: false };
    },
  };
}

/** Coop shows one matched value: the first that a finding rests on. */
function quoteOf({ findings, matches }: Classified): string | undefined {
  return matches[findings[0]?.matches[0] ?? 0]?.quote;
}

function permanent(detail: string) {
  return {
    type: 'ERROR',
    score: { name: 'SignalPermanentError', title: 'Squama could not judge this', detail },
  } as const;
}

const plugin: CoopPlugin = {
  manifest,
  createSignals: (context) =>
    kinds.map((kind) => ({ signalTypeId: kind.type, signal: createSignal(kind, context) })),
};

export { manifest };
export default plugin;
