import type { SearchResponse } from '../../../../src/http/schemas/search-check.js';
import { call } from '../../api/call.js';

export interface CheckedQuery {
  query: string;
  answer: SearchResponse;
}

/** As many as the service takes at once. */
const atOnce = 100;

/** Checks a list of queries, each once, in their order. */
export async function checkQueries(list: readonly string[]): Promise<CheckedQuery[]> {
  const queries = [...new Set(list)];
  const checked: CheckedQuery[] = [];
  for (let at = 0; at < queries.length; at += atOnce) {
    const slice = queries.slice(at, at + atOnce);
    const { results } = await call<{ results: SearchResponse[] }>('v1/search/check', {
      method: 'POST',
      body: { queries: slice },
    });
    checked.push(...results.map((answer, index) => ({ query: slice[index] ?? '', answer })));
  }
  return checked;
}
