import { askForKey, authorization } from './key.js';
import { ApiError, type Problem } from './problem.js';

const mostAttempts = 6;

export interface Call {
  method?: 'GET' | 'POST';
  body?: unknown;
  signal?: AbortSignal;
  /** Whether to ask the person for a key where one is missing; by default so. */
  askKey?: boolean;
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
  { method = 'GET', body, signal, askKey = true }: Call = {},
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const response = await send(path, method, body, signal);
    if (response.ok) return response.json();
    const problem = await readProblem(response);
    if (isBusy(response) && attempt < mostAttempts) {
      await pause(secondsToWait(response, attempt), signal);
      continue;
    }
    const keyWanted = askKey && (response.status === 401 || problem.code === 'SQUAMA_SCOPE_MISSING');
    if (keyWanted && (await askForKey())) continue;
    throw new ApiError(problem);
  }
}

/** It has too much to do, or this caller has asked for too much; both pass. */
function isBusy({ status }: Response): boolean {
  return status === 429 || status === 503;
}

function secondsToWait(response: Response, attempt: number): number {
  const asked = Number(response.headers.get('retry-after') ?? '0');
  return Math.max(Number.isFinite(asked) ? asked : 0, 0.25 * 2 ** attempt);
}

function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
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
