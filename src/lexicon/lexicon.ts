import type { EvidenceKind, Status, Strength } from '../assessment.js';
import type { Category } from '../category.js';
import type { Language } from './languages.js';
import type { LexiconImage } from './lexicon-image.js';
import type { Policy } from './policy-schema.js';
import type {
  CodewordConcept,
  CommodityConcept,
  ContextConcept,
  FindingRule,
  IntentConcept,
  lights,
  needs,
  Sources,
  TaxonEntry,
} from './schema.js';

/** The lexicon as plain data: what the files say, with every default filled in. `read.ts` makes it. */

export type Need = (typeof needs)[number];
export type Light = (typeof lights)[number];

/** One word or phrase, in the long form. */
export interface Term {
  text: string;
  language: Language;
  /** Its place in the list of its language, so that a problem can point at it. */
  position: number;
  strength: Strength;
  /** What must stand near it; the concept's own, unless the term says otherwise. */
  needs: Need | undefined;
  fuzzy: boolean;
  inflect: boolean;
  caseSensitive: boolean;
  status: Status;
  source: string | undefined;
  region: string | undefined;
  firstSeen: string | undefined;
  means: string | undefined;
  note: string | undefined;
  /** Amber terms match, and are listed for nobody without the scope `lexicon`. */
  tlp: Light;
}

/** A phrase in which the terms of its concept do not mean the concept. */
export interface Exception {
  text: string;
  language: Language;
  position: number;
}

export interface Examples {
  match: { text: string; quotes: string[]; note?: string | undefined }[];
  noMatch: { text: string; why: string }[];
}

interface CommonParts {
  /** Its path: `taxa/pangolin`. */
  id: string;
  /** Its file, from the root of the lexicon: `taxa/pangolin.yaml`. */
  file: string;
  title: string;
  description: string;
  status: Status;
  sources: string[];
  added: string;
  /** Of the concept as a whole; its terms may differ. */
  tlp: Light;
  terms: Term[];
  exceptions: Exception[];
  falsePositives: string[];
  examples: Examples;
}

interface SubjectParts extends CommonParts {
  category: Category;
  /** Bounds the risk; see lexicons/README.md. */
  protection: 'strict' | 'regulated' | 'none' | 'unknown';
  taxa: TaxonEntry[];
}

export interface Taxon extends SubjectParts {
  kind: 'taxon';
}

export interface Commodity extends SubjectParts {
  kind: 'commodity';
  /** What every word of it needs: of none of them can be told alone what it is made of. */
  needs: Need | undefined;
  evidence: CommodityConcept['evidence'];
}

export interface Codeword extends SubjectParts {
  kind: 'codeword';
  evidence: CodewordConcept['evidence'];
  means: string;
}

export interface Intent extends CommonParts {
  kind: 'intent';
  evidence: IntentConcept['evidence'];
}

export interface Context extends CommonParts {
  kind: 'context';
  evidence: ContextConcept['evidence'];
  scope: ContextConcept['scope'];
  near: ContextConcept['near'];
  /** Folders, categories or concept ids that it speaks against. */
  targets: string[];
  effect: ContextConcept['effect'];
  /** Whether it counts only in a sentence that ends with a question mark. */
  asked: boolean;
}

/** What is traded, as against what is done with it or what it is instead. */
export type Subject = Taxon | Commodity | Codeword;

export type Concept = Subject | Intent | Context;

/** A rule that puts evidence together. */
export interface Finding extends FindingRule {
  id: string;
  file: string;
}

export interface Lexicon {
  concepts: Concept[];
  findings: Finding[];
  sources: Sources;
  policy: Policy;
  /** Table name without its ending, to its text. */
  tables: ReadonlyMap<string, string>;
  /** Bloom filters of ordinary words; the table `ordinary-words` is their index. */
  wordFilters: Uint8Array;
  /** Calendar version and content: `2026.11.1+3f9c2a`. */
  version: string;
  /** SHA-256 of every file that holds words or numbers, in hex. */
  hash: string;
  /** What compiling computes, where it was computed before. A copy with other words must not have it. */
  readonly image?: LexiconImage;
}

/** A lexicon in the making: its policy may be missing or broken. */
export type LexiconDraft = Omit<Lexicon, 'policy'> & { policy: Policy | undefined };

/** What a concept says when it matches. */
export function evidenceOf(concept: Concept): EvidenceKind {
  return concept.kind === 'taxon' ? 'taxon' : concept.evidence;
}

/** Whether its words say that a thing is not what they stand by. */
export function isDenying(concept: Concept): boolean {
  const evidence = evidenceOf(concept);
  return evidence === 'negation' || evidence === 'substitute' || evidence === 'replica';
}

/** Whether its words speak of secrecy, of papers that are missing, or of ways past the customs. */
export function isVeiling(concept: Concept): boolean {
  const evidence = evidenceOf(concept);
  return evidence === 'avoidance' || evidence === 'secrecy';
}
