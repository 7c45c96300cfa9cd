import type { FastifyInstance } from 'fastify';

/** Sends a JSON body, or a text as it is, and reads the JSON answer. */
export async function postJson(app: FastifyInstance, url: string, body: unknown) {
  const response = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}
