import type { Strength } from '../assessment.js';
import { type Language, languages } from './languages.js';
import type { Codeword, Commodity, Context, Exception, Intent, Need, Taxon, Term } from './lexicon.js';
import type {
  CodewordConcept,
  CommodityConcept,
  ContextConcept,
  IntentConcept,
  TaxonConcept,
} from './schema.js';

/** From what an editor wrote to the long form: every term with its language, and every default filled in. */

export function normaliseTaxon(id: string, file: string, entry: TaxonConcept): Taxon {
  return { kind: 'taxon', ...common(id, file, entry, { needs: entry.needs }), ...subject(entry) };
}

export function normaliseCommodity(id: string, file: string, entry: CommodityConcept): Commodity {
  const { evidence, needs } = entry;
  return {
    kind: 'commodity',
    ...common(id, file, entry, { needs }),
    ...subject(entry),
    evidence,
    needs,
  };
}

export function normaliseCodeword(id: string, file: string, entry: CodewordConcept): Codeword {
  const { evidence, means } = entry;
  return {
    kind: 'codeword',
    ...common(id, file, entry, { needs: entry.needs }),
    ...subject(entry),
    evidence,
    means,
  };
}

export function normaliseIntent(id: string, file: string, entry: IntentConcept): Intent {
  const { evidence, strength } = entry;
  return { kind: 'intent', ...common(id, file, entry, { strength }), evidence };
}

export function normaliseContext(id: string, file: string, entry: ContextConcept): Context {
  const { evidence, strength, scope, near, effect, asked = false } = entry;
  const targets = entry.targets ?? ['taxa', 'commodities', 'codewords'];
  return {
    kind: 'context',
    ...common(id, file, entry, { strength }),
    evidence,
    scope,
    near,
    targets,
    effect,
    asked,
  };
}

type AnyEntry = TaxonConcept | CommodityConcept | CodewordConcept | IntentConcept | ContextConcept;

/** What a term takes from its concept when it says nothing itself. */
interface TermDefaults {
  needs?: Need | undefined;
  strength?: Strength | undefined;
}

function common(id: string, file: string, entry: AnyEntry, defaults: TermDefaults) {
  const { title, description, status, sources, added, examples, tlp = 'clear' } = entry;
  return {
    ...{ id, file, title, description, status, sources, added, examples, tlp },
    terms: flatten(
      entry.terms,
      (term, language, position): Term => ({
        text: term.text,
        language,
        position,
        strength: term.strength ?? defaults.strength ?? 'strong',
        needs: term.needs === 'nothing' ? undefined : (term.needs ?? defaults.needs),
        fuzzy: term.fuzzy ?? true,
        inflect: term.inflect ?? true,
        caseSensitive: term.caseSensitive ?? false,
        status: term.status ?? status,
        source: term.source,
        region: term.region,
        firstSeen: term.firstSeen,
        means: term.means,
        note: term.note,
        tlp: term.tlp ?? tlp,
      }),
    ),
    exceptions: flatten(
      entry.exceptions ?? {},
      (text, language, position): Exception => ({ text, language, position }),
    ),
    falsePositives: entry.falsePositives ?? [],
  };
}

function subject({ category, protection, taxa }: TaxonConcept | CommodityConcept | CodewordConcept) {
  return { category, protection, taxa: taxa ?? [] };
}

/** In the order of `languages`, so that the result does not depend on the order of the keys in the file. */
function flatten<In, Out>(
  lists: Partial<Record<Language, In[]>>,
  make: (entry: In, language: Language, position: number) => Out,
): Out[] {
  return languages.flatMap((language) =>
    (lists[language] ?? []).map((entry, position) => make(entry, language, position)),
  );
}
