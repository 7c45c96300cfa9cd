import type { Settings } from './read-settings.js';

/** What of an assessment the signals need. */
export interface Classified {
  readonly verdict: {
    readonly risk: string;
    readonly score: number;
    readonly recommendedAction: string;
  };
  readonly findings: readonly { readonly matches: readonly number[] }[];
  readonly matches: readonly { readonly quote: string }[];
}

/** Coop waits no longer for a signal either. */
const timeoutMs = 5_000;

/** A request that will not be answered better the next time: a wrong address, key or text. */
export class PermanentError extends Error {
  override name = 'PermanentError';
}

/** Throws a `PermanentError`, or another error where trying again may help. */
export async function classify({ baseUrl, apiKey, surface }: Settings, text: string): Promise<Classified> {
  const response = await fetch(`${baseUrl}/v1/classify`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify({ surface, text }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answer: unknown = await response.json();
  if (response.ok && isClassified(answer)) return answer;
  const message = describe(answer, response.status);
  throw response.status < 500 && response.status !== 408 && response.status !== 429
    ? new PermanentError(message)
    : new Error(message);
}

function isClassified(answer: unknown): answer is Classified {
  return typeof answer === 'object' && answer !== null && 'verdict' in answer && 'matches' in answer;
}

/** A problem says what is wrong; whatever else answers there is no Squama service. */
function describe(answer: unknown, status: number): string {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'detail' in answer
    ? `${answer.code}: ${answer.detail}`
    : `${status}: this is not the answer of a Squama service`;
}
