import type { LexiconDraft } from '../lexicon.js';
import { atField, atTerm, type LexiconFault } from './lexicon-fault.js';

/** What rests on sources of a lower status alone, such as what people just know, is not `stable`: it never blocks. */
export function checkStatus({ concepts, sources }: LexiconDraft): LexiconFault[] {
  const isFirm = (source: string): boolean => sources[source]?.status === undefined;
  return concepts.flatMap((concept) => {
    const isTraced = concept.sources.some(isFirm);
    const names = concept.sources.join(', ');
    if (!isTraced && concept.status === 'stable')
      return [atField(concept, ['status'], `rests on ${names} alone: write test, or a source that was read`)];
    return concept.terms
      .filter(
        ({ status, source }) => status === 'stable' && !(source === undefined ? isTraced : isFirm(source)),
      )
      .map((term) =>
        atTerm(
          concept,
          term,
          `rests on ${term.source ?? names} alone: give it "status: test", or a source that was read`,
        ),
      );
  });
}
