import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeOpenapi } from '../../scripts/describe-openapi.js';
import { examples } from '../../src/http/openapi/examples.js';
import { buildTestApp } from '../support/build-app.js';
import { assessmentOf, fixedDetector } from '../support/fixed-detector.js';
import { postJson } from '../support/post-json.js';

const text = readFileSync(new URL('../../openapi/openapi.yaml', import.meta.url), 'utf8');
const document = parse(text);
const detector = fixedDetector(assessmentOf());

interface Operation {
  path: string;
  method: string;
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

const operations: Operation[] = Object.entries<Record<string, Omit<Operation, 'path' | 'method'>>>(
  document.paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

describe('openapi/openapi.yaml', () => {
  it('is what the routes say today', async () => {
    expect(text).toBe(await describeOpenapi());
  });

  it('has every route of the contract', () => {
    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining([
        'post /v1/classify',
        'post /classify',
        'post /v1/classify/batch',
        'post /v1/classify/stream',
        'post /v1/enrich',
        'post /v1/analyze',
        'get /v1/lexicon',
        'get /v1/lexicon/terms',
        'get /v1/lexicon/concepts/{folder}/{name}',
        'get /v1/lexicon/export',
        'post /v1/lexicon/try',
        'get /v1/search/check',
        'post /v1/search/check',
        'get /healthz',
        'get /readyz',
        'get /version',
        'get /metrics',
      ]),
    );
  });

  it('gives each operation its own id', () => {
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it('refers only to what is in it', () => {
    for (const [, ref] of text.matchAll(/\$ref: "?([^"\n]+)/g)) {
      const found = String(ref)
        .split('/')
        .slice(1)
        .reduce((value, key) => value?.[key], document);
      expect(found, ref).toBeDefined();
    }
  });
});

describe('the examples', () => {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ $id: 'openapi', components: document.components });

  for (const [operationId, requests] of Object.entries(examples.requests)) {
    const { path } = operations.find((operation) => operation.operationId === operationId) ?? {};
    it.each(Object.entries(requests))(`of ${operationId} can be sent: %s`, async (_, { value }) => {
      expect((await postJson(await buildTestApp({ detector }), String(path), value)).status).toBe(200);
    });
  }

  for (const [operationId, answers] of Object.entries(examples.answers)) {
    const operation = operations.find((candidate) => candidate.operationId === operationId);
    const schema = operation?.responses['200']?.content?.['application/json']?.schema ?? false;
    it.each(Object.entries(answers))(`of ${operationId} have the form that they show: %s`, (_, { value }) => {
      const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')));
      validate(value);
      expect(validate.errors).toBeNull();
    });
  }
});
