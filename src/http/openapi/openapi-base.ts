import type { OpenAPIV3_1 } from 'openapi-types';
import { packageInfo } from '../../package-info.js';

/** What the OpenAPI document says beside the routes. */
export const openapiBase: Omit<OpenAPIV3_1.Document, 'paths'> = {
  openapi: '3.1.0',
  info: {
    title: 'Squama',
    version: packageInfo.version,
    summary: 'Finds online wildlife trafficking in posts, listings and search queries.',
    description: [
      'Send a post, a listing or a search query; get a risk verdict, the matched terms with exact positions, the ' +
        'species behind them, and what to do: allow, review or block. Nothing sent is stored or logged.',
      'Positions are half-open, in UTF-16 units of the field as received unless `offsetEncoding` says otherwise: in ' +
        'JavaScript `field.slice(start, end) === quote`. Errors are problems as in RFC 9457. An id sent as ' +
        '`x-request-id` (a UUID) or in a `traceparent` comes back in `x-request-id`.',
      'Every request is idempotent: nothing is kept, so the same request gets the same answer while `versions` are the ' +
        'same, and may be sent again, to any instance.',
    ].join('\n\n'),
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  security: [],
  tags: [
    { name: 'Judging', description: 'For the back end of a platform.' },
    { name: 'Search', description: 'For a search bar.' },
    {
      name: 'Lexicon',
      description: 'For those who keep the words, and those who want to know why one was found.',
    },
    { name: 'Operations', description: 'For those who run the service.' },
  ],
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: 'A key, where the operator asks for one.' },
      apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key', description: 'The same key.' },
    },
    headers: {
      RequestId: {
        description: 'The id of the request: the one sent, or a new one.',
        schema: { type: 'string', format: 'uuid' },
      },
    },
  },
};
