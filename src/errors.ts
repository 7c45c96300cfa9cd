/**
 * Every error that a client can meet, in one table. docs/errors.md explains each, and a test holds the two together.
 * No text of a request may enter a title or a detail: errors are logged and shown by others.
 */

export const problemTypes = {
  SQUAMA_INVALID_JSON: { status: 400, title: 'The body is not valid JSON' },
  SQUAMA_FORBIDDEN_KEY: { status: 400, title: 'The body has a key that is not allowed' },
  SQUAMA_EMPTY_BODY: { status: 400, title: 'The body is empty' },
  SQUAMA_INVALID_REQUEST: { status: 400, title: 'The request does not have the form asked for' },
  SQUAMA_MALFORMED_HTTP: { status: 400, title: 'The request is not well-formed HTTP' },
  SQUAMA_UNAUTHORIZED: { status: 401, title: 'A valid key is needed' },
  SQUAMA_SCOPE_MISSING: { status: 403, title: 'The key is not meant for this' },
  SQUAMA_HOST_NOT_ALLOWED: { status: 403, title: 'This host name is not answered here' },
  SQUAMA_ORIGIN_NOT_ALLOWED: { status: 403, title: 'Pages of other sites are not answered here' },
  SQUAMA_NOT_FOUND: { status: 404, title: 'There is nothing at this path' },
  SQUAMA_METHOD_NOT_ALLOWED: { status: 405, title: 'This path does not take this method' },
  SQUAMA_REQUEST_TIMEOUT: { status: 408, title: 'The request did not arrive in time' },
  SQUAMA_STREAM_IDLE: { status: 408, title: 'The stream stood still for too long' },
  SQUAMA_LINE_TOO_LONG: { status: 413, title: 'A line of the stream is too long' },
  SQUAMA_BODY_TOO_LARGE: { status: 413, title: 'The body is too large' },
  SQUAMA_UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'The body is not sent as JSON' },
  SQUAMA_RELOAD_REFUSED: { status: 422, title: 'The lexicon to load has problems, and the one before stays' },
  SQUAMA_TOO_MANY_REQUESTS: { status: 429, title: 'The caller has sent more than its share' },
  SQUAMA_HEADERS_TOO_LARGE: { status: 431, title: 'The request line and headers are too large' },
  SQUAMA_INTERNAL: { status: 500, title: 'Something went wrong on this side' },
  SQUAMA_OVERLOADED: { status: 503, title: 'There is more to do than can be done in time' },
  SQUAMA_SHUTTING_DOWN: { status: 503, title: 'The service is shutting down' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemTypes;

/** Object.keys gives strings, since a value may have more keys than its type; this one has not. */
export const problemCodes = Object.keys(problemTypes) as ProblemCode[];

/** One thing that is wrong, and where: a JSON pointer into the body, or `/name` of a query parameter. */
export interface Violation {
  pointer: string;
  detail: string;
}

/** An error that is the client's to know. Anything else thrown is answered as SQUAMA_INTERNAL. */
export class RequestError extends Error {
  override name = 'RequestError';
  readonly statusCode: number;

  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly violations: readonly Violation[] = [],
  ) {
    super(detail);
    this.statusCode = problemTypes[code].status;
  }
}
