import { useEffect, useState } from 'preact/hooks';
import type { LexiconConcept } from '../../../src/workbench/catalogue-schemas.js';
import { call } from '../api/call.js';

const known = new Map<string, Promise<LexiconConcept | undefined>>();

/**
 * The concept behind a match; undefined until it is there, and where the service gives none: a caller who may judge
 * posts may not see the lexicon, and is not asked for another key because of a hint.
 */
export function useConcept(id: string): LexiconConcept | undefined {
  const [concept, setConcept] = useState<LexiconConcept | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    let asked = known.get(id);
    if (asked === undefined) {
      asked = call<LexiconConcept>(`v1/lexicon/concepts/${id}`, { askKey: false }).catch(() => undefined);
      known.set(id, asked);
    }
    void asked.then((found) => wanted && setConcept(found));
    return () => {
      wanted = false;
    };
  }, [id]);
  return concept?.id === id ? concept : undefined;
}
