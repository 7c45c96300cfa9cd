import type { EvidenceKind } from '../assessment.js';
import type { CompiledTerm } from '../lexicon/compiled-lexicon.js';
import type { Intent } from '../lexicon/lexicon.js';

/** A term that no list can hold, because it is computed: an amount of money, a telephone number, a use of a code. */
export function computedTerm(
  id: `intents/${string}`,
  title: string,
  evidence: Intent['evidence'] & EvidenceKind,
): CompiledTerm {
  const source: Intent = {
    kind: 'intent',
    id,
    file: '',
    title,
    description: `Detects ${title.toLowerCase()}.`,
    status: 'stable',
    sources: [],
    added: '2026-11-24',
    tlp: 'clear',
    terms: [],
    exceptions: [],
    falsePositives: [],
    examples: { match: [], noMatch: [] },
    evidence,
  };
  return {
    concept: { index: -1, source, taxa: [], describe: () => source },
    text: title,
    languages: ['und'],
    kind: 'intent',
    status: 'stable',
    tlp: 'clear',
    strength: 'strong',
    needs: undefined,
    caseSensitive: false,
    exception: false,
    natives: undefined,
    strictMarks: false,
    letters: 0,
  };
}
