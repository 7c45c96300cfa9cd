import type { EvidenceKind } from '../assessment.js';
import type { Category } from '../category.js';
import type { PlacedMatch } from '../matching/placed-match.js';

/** One reason for or against, before it is scored. */
export interface EvidenceItem {
  readonly kind: EvidenceKind;
  readonly polarity: 'for' | 'against';
  /** 1 weak, 2 medium, 3 strong. */
  readonly strength: number;
  /** JSON pointer of the field. */
  readonly pointer: string;
  readonly matches: readonly PlacedMatch[];
  /** Of subjects: what they are. */
  readonly category: Category | undefined;
  readonly detail: string | undefined;
}
