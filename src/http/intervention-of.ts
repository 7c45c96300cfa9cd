import type { Action } from '../assessment.js';
import type { SearchResponse } from './schemas/search-check.js';

type Intervention = Pick<SearchResponse, 'intervention' | 'reasonCode'>;

const interventions: Readonly<Record<Action, Intervention>> = {
  allow: { intervention: 'none', reasonCode: 'none' },
  review: { intervention: 'advisory', reasonCode: 'possible-wildlife-trade' },
  block: { intervention: 'block', reasonCode: 'protected-wildlife-trade' },
};

/** What a search bar does by what is recommended for its query. */
export function interventionOf(action: Action): Intervention {
  return interventions[action];
}
