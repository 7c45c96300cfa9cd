import createFetchClient, { type Client } from 'openapi-fetch';
import { type ClassifyStream, createClassifyStream } from './classify-stream.js';
import type { components, paths } from './schema.js';

export type Post = components['schemas']['Post'];
export type Assessment = components['schemas']['Assessment'];
export type Card = components['schemas']['Card'];
export type Problem = components['schemas']['Problem'];

export interface SquamaOptions {
  /** Where the service answers: `http://127.0.0.1:8080`. */
  readonly baseUrl: string;
  /** Sent as a bearer token, where the service asks for keys. */
  readonly apiKey?: string;
  /** Another fetch, for tests and proxies. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Every route of the API with its types (`GET`, `POST`), and the stream, which has none in OpenAPI. */
export type SquamaClient = Client<paths> & { classifyStream: ClassifyStream };

/**
 * A client for one service. Answers come as `{ data }` or `{ error }`, the latter a problem as in RFC 9457; a service
 * that can not be reached throws. Every request may be sent again: the service keeps nothing.
 */
export function createSquamaClient({
  baseUrl,
  apiKey,
  fetch = globalThis.fetch,
}: SquamaOptions): SquamaClient {
  const headers = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
  const client = createFetchClient<paths>({ baseUrl, headers, fetch });
  return Object.assign(client, { classifyStream: createClassifyStream(baseUrl, headers, fetch) });
}
