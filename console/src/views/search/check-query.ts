import type { SearchRequest, SearchResponse } from '../../../../src/http/schemas/search-check.js';
import { call } from '../../api/call.js';

/** Asks as a platform's back end would; by POST, so that the query stands in no address and no log. */
export function checkQuery(request: SearchRequest, signal?: AbortSignal): Promise<SearchResponse> {
  return call<SearchResponse>('v1/search/check', {
    method: 'POST',
    body: request,
    ...(signal && { signal }),
  });
}
