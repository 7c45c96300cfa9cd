import { describe, expect, it } from 'vitest';
import { requestId } from '../../src/http/request-id.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const own = '0b5cbf5a-6c2c-4f63-9a0e-6c6a2b1f4f0e';

describe('requestId', () => {
  it("keeps the caller's id", () => {
    expect(requestId({ headers: { 'x-request-id': own } })).toBe(own);
  });

  it('writes an id without hyphens, or in capitals, as a UUID', () => {
    expect(requestId({ headers: { 'x-request-id': own.replaceAll('-', '').toUpperCase() } })).toBe(own);
  });

  it('takes the trace id of a traceparent', () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    expect(requestId({ headers: { traceparent } })).toBe('4bf92f35-77b3-4da6-a3ce-929d0e0e4736');
  });

  it.each([
    ['nothing', {}],
    ['an id that is not a UUID', { 'x-request-id': 'ivory for sale' }],
    ['an id sent twice', { 'x-request-id': `${own}, ${own}` }],
    ['a broken traceparent', { traceparent: '00-xyz-1-01' }],
    ['a traceparent of no trace', { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }],
  ])('makes a new one for %s', (_, headers) => {
    const first = requestId({ headers });
    expect(first).toMatch(uuid);
    expect(requestId({ headers })).not.toBe(first);
  });
});
