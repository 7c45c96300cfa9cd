import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { OpenAPIV3_1 } from 'openapi-types';
import { completeOpenapi } from '../openapi/complete-openapi.js';
import { openapiBase } from '../openapi/openapi-base.js';

/** Everything the page needs comes from here: it works without the internet, and runs no script but its own. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Gathers the OpenAPI document from the routes registered after it, and shows it at /docs. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: openapiBase,
    refResolver: { buildLocalReference: (schema) => String(schema.$id) },
    transformObject: (made) => {
      if (!('openapiObject' in made) || !isOpenapi31(made.openapiObject))
        throw new Error('Not an OpenAPI 3.1 document');
      return completeOpenapi(made.openapiObject);
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: pagePolicy,
    uiConfig: {
      layout: 'BaseLayout',
      tryItOutEnabled: true,
      displayRequestDuration: true,
      defaultModelsExpandDepth: 0,
    },
    theme: { title: 'Squama API' },
  });
}

function isOpenapi31(document: { openapi?: string | undefined }): document is Partial<OpenAPIV3_1.Document> {
  return document.openapi?.startsWith('3.1') ?? false;
}
