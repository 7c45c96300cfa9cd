import type { Concept, Finding, LexiconDraft } from '../lexicon.js';
import type { Path } from '../locate.js';
import type { Condition } from '../schema.js';
import { atField, type LexiconFault } from './lexicon-fault.js';

/** Every name that points elsewhere points at something: sources, targets of contexts, concepts in conditions. */
export function checkReferences({ concepts, findings, sources }: LexiconDraft): LexiconFault[] {
  const ids = new Set(concepts.map(({ id }) => id));
  const noSource = (id: string) => `source "${id}" is not in sources.yaml: add it there, or correct the name`;
  return [
    ...concepts.flatMap((concept) => [
      ...concept.sources.flatMap((id, k) =>
        Object.hasOwn(sources, id) ? [] : [atField(concept, ['sources', k], noSource(id))],
      ),
      ...concept.terms.flatMap((term) =>
        term.source === undefined || Object.hasOwn(sources, term.source)
          ? []
          : [atField(concept, ['terms', term.language, term.position], noSource(term.source))],
      ),
      ...missingTargets(concept, ids),
      ...nearFaults(concept),
    ]),
    ...findings.flatMap((finding) => missingConcepts(finding, finding.when, ['when'], ids)),
  ];
}

function missingTargets(concept: Concept, ids: ReadonlySet<string>): LexiconFault[] {
  if (concept.kind !== 'context') return [];
  return concept.targets.flatMap((target, k) =>
    !target.includes('/') || ids.has(target)
      ? []
      : [
          atField(
            concept,
            ['targets', k],
            `target "${target}" does not exist: correct the name, or add the concept`,
          ),
        ],
  );
}

function nearFaults(concept: Concept): LexiconFault[] {
  if (concept.kind !== 'context') return [];
  if (concept.scope === 'near' && !concept.near)
    return [atField(concept, ['scope'], 'scope "near" needs a field "near": { side, within }')];
  if (concept.scope !== 'near' && concept.near)
    return [atField(concept, ['near'], `field "near" has no use with scope "${concept.scope}": take it out`)];
  return [];
}

function missingConcepts(
  finding: Finding,
  condition: Condition,
  path: Path,
  ids: ReadonlySet<string>,
): LexiconFault[] {
  const descend = (key: string, parts: Condition[]) =>
    parts.flatMap((part, k) => missingConcepts(finding, part, [...path, key, k], ids));
  if ('allOf' in condition) return descend('allOf', condition.allOf);
  if ('anyOf' in condition) return descend('anyOf', condition.anyOf);
  if ('near' in condition)
    return condition.near.of.flatMap((part, k) =>
      missingConcepts(finding, part, [...path, 'near', 'of', k], ids),
    );
  return [condition.concept ?? []]
    .flat()
    .filter((id) => !ids.has(id))
    .map((id) =>
      atField(finding, [...path, 'concept'], `concept "${id}" does not exist: correct the name, or add it`),
    );
}
