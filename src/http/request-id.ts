import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
const traceparent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/;
const noTrace = '0'.repeat(32);

/**
 * The id of a request: the caller's X-Request-Id, else the trace id of its traceparent, else a new one.
 * Always a UUID, because a problem names its instance `urn:uuid:`, and because nothing else that a caller
 * can write into a header should reach the log.
 */
export function requestId(request: Pick<IncomingMessage, 'headers'>): string {
  const own = request.headers['x-request-id'];
  if (typeof own === 'string' && uuid.test(own)) return hyphenate(own);
  const parent = request.headers.traceparent;
  const trace = typeof parent === 'string' ? traceparent.exec(parent)?.[1] : undefined;
  return trace === undefined || trace === noTrace ? randomUUID() : hyphenate(trace);
}

function hyphenate(id: string): string {
  const hex = id.replaceAll('-', '').toLowerCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
