import type { EvidenceKind } from '../assessment.js';
import type { CompiledTerm } from '../lexicon/compiled-lexicon.js';
import type { Concept, Context, Intent } from '../lexicon/lexicon.js';

const common = {
  file: '',
  status: 'stable',
  sources: [],
  added: '2026-11-24',
  tlp: 'clear',
  terms: [],
  exceptions: [],
  falsePositives: [],
  examples: { match: [], noMatch: [] },
} satisfies Partial<Concept>;

/** A term that no list can hold, because it is computed: an amount of money, a telephone number, a use of a code. */
export function computedTerm(
  id: `intents/${string}`,
  title: string,
  evidence: Intent['evidence'] & EvidenceKind,
): CompiledTerm {
  const description = `Detects ${title.toLowerCase()}.`;
  return termOf({ ...common, kind: 'intent', id, title, description, evidence });
}

/** Computed counter-evidence, which cancels every subject of the post. */
export function computedContext(
  id: `contexts/${string}`,
  title: string,
  evidence: Context['evidence'],
): CompiledTerm {
  const description = `Detects ${title.toLowerCase()}.`;
  const reach = { scope: 'post', near: undefined, effect: 'cancel', asked: false } as const;
  return termOf({ ...common, kind: 'context', id, title, description, evidence, ...reach, targets: [] });
}

function termOf(source: Intent | Context): CompiledTerm {
  return {
    concept: { index: -1, source, taxa: [], describe: () => source },
    text: source.title,
    languages: ['und'],
    kind: source.kind,
    status: 'stable',
    tlp: 'clear',
    strength: 'strong',
    needs: undefined,
    caseSensitive: false,
    inflects: false,
    exception: false,
    natives: undefined,
    strictMarks: false,
    letters: 0,
  };
}
