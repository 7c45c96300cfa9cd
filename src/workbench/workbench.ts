import type { AssessPost } from '../assess-post.js';
import type { Versions } from '../assessment.js';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Finders } from '../matching/finders.js';
import { type AnalyzeText, createAnalyzeText } from './analyze-text.js';
import { type Catalogue, createCatalogue } from './catalogue.js';
import { createTryConcept, type TryConcept } from './try-concept.js';

/** What the workbench is made of: the parts of a detector. */
export interface Parts {
  readonly lexicon: Lexicon;
  readonly compiled: CompiledLexicon;
  readonly finders: Finders;
  readonly versions: Versions;
  readonly assess: AssessPost;
}

/** The tools of those who keep the lexicon, on the lexicon that serves. */
export interface Workbench {
  readonly catalogue: Catalogue;
  readonly analyze: AnalyzeText;
  readonly tryConcept: TryConcept;
}

export function createWorkbench(parts: Parts): Workbench {
  return {
    catalogue: createCatalogue(parts.lexicon, parts.compiled, parts.assess),
    analyze: createAnalyzeText(parts),
    tryConcept: createTryConcept(parts),
  };
}
