import autocannon from 'autocannon';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

const connections = 16;

/** Requests answered in a second. Throws when any of them fails: a fast refusal is no answer. */
export async function measureRate(
  address: string,
  calls: readonly Call[],
  seconds: number,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const result = await autocannon({
    url: address,
    connections,
    duration: seconds,
    headers: { ...headers, 'content-type': 'application/json' },
    requests: calls.map((call) => ({ ...call })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${address}: ${result.non2xx} refused, ${result.errors} failed`);
  return result.requests.average;
}
