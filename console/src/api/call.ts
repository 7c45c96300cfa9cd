import { askForKey, authorization } from './key.js';
import { ApiError, type Problem } from './problem.js';

export interface Call {
  method?: 'GET' | 'POST';
  body?: unknown;
  signal?: AbortSignal;
}

/** The address of an endpoint, beside the page wherever that stands. */
export function endpoint(path: string): string {
  return new URL(path, document.baseURI).href.replace(/#.*$/, '');
}

/**
 * Calls the service and reads its JSON. Throws ApiError for everything but a success, and asks for a key
 * where one is missing or not good enough.
 */
export async function call<Answer>(
  path: string,
  { method = 'GET', body, signal }: Call = {},
): Promise<Answer> {
  for (;;) {
    const response = await send(path, method, body, signal);
    if (response.ok) return response.json();
    const problem = await readProblem(response);
    const keyWanted = response.status === 401 || problem.code === 'SQUAMA_SCOPE_MISSING';
    if (keyWanted && (await askForKey())) continue;
    throw new ApiError(problem);
  }
}

async function send(path: string, method: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(endpoint(path), {
      method,
      headers: {
        ...authorization(),
        accept: 'application/json, application/problem+json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError({ title: 'offline' });
  }
}

async function readProblem(response: Response): Promise<Partial<Problem> & { title: string }> {
  const fallback = { title: response.statusText || `HTTP ${response.status}`, status: response.status };
  if (!response.headers.get('content-type')?.includes('json')) return fallback;
  try {
    return { ...fallback, ...(await response.json()) };
  } catch {
    return fallback;
  }
}
