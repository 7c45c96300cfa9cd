import type { OpenAPIV3_1 } from 'openapi-types';
import type { Scope } from '../../access/scope.js';
import { scopeOfPath } from '../../access/scope-of-path.js';
import { type ProblemCode, problemCodes, problemTypes } from '../../errors.js';
import { createProblem, problemContentType } from '../schemas/problem.js';
import { examples } from './examples.js';

type Document = Partial<OpenAPIV3_1.Document>;
type Responses = Record<string, OpenAPIV3_1.ResponseObject | OpenAPIV3_1.ReferenceObject>;

const sampleId = '0b5cbf5a-6c2c-4f63-9a0e-6c6a2b1f4f0e';
const methods = ['get', 'post'] as const;
const requestIdHeader = { 'x-request-id': { $ref: '#/components/headers/RequestId' } };

/**
 * Adds what no single route should have to say: the problems that each kind of route answers with, the request id on
 * every answer, and the examples.
 */
export function completeOpenapi(document: Document): Document {
  const { BatchEnvelope: _, ...schemas } = document.components?.schemas ?? {};
  for (const [url, path] of Object.entries(document.paths ?? {})) {
    for (const method of methods) {
      const operation = path?.[method];
      if (operation !== undefined) completeOperation(operation, scopeOfPath(url));
    }
  }
  return { ...document, components: { ...document.components, schemas, responses: problemResponses() } };
}

function completeOperation(operation: OpenAPIV3_1.OperationObject, scope: Scope | undefined): void {
  const id = operation.operationId ?? '';
  if (operation.requestBody !== undefined && 'content' in operation.requestBody) {
    operation.requestBody.required = true;
    addExamples(operation.requestBody.content, examples.requests[id]);
  }
  for (const response of Object.values(operation.responses ?? {})) {
    if ('$ref' in response) continue;
    response.headers = requestIdHeader;
    if (response.content !== undefined) addExamples(response.content, examples.answers[id]);
  }
  // An empty requirement: where the operator has set no keys, none is asked for.
  if (scope !== undefined) operation.security = [{}, { bearer: [] }, { apiKey: [] }];
  operation.responses = { ...operation.responses, ...problemsOf(operation, scope) };
}

function addExamples(
  content: Record<string, OpenAPIV3_1.MediaTypeObject>,
  given: Record<string, object> | undefined,
): void {
  const media = content['application/json'];
  if (media !== undefined && given !== undefined) media.examples = given;
}

/**
 * Statuses by what the route takes: parameters can be wrong, bodies also too large or of another type; and
 * what needs a key may be refused without one, limited and shed.
 */
function problemsOf(
  { operationId, requestBody, parameters }: OpenAPIV3_1.OperationObject,
  scope: Scope | undefined,
): Responses {
  // The head of any request may arrive too slowly.
  const statuses = [403, 408, 500];
  if (scope !== undefined) statuses.push(401, 429, 503);
  if (scope === 'admin') statuses.push(422);
  if (parameters !== undefined) statuses.push(400, 431);
  if (requestBody !== undefined) statuses.push(400, 413, 415);
  if (operationId === 'readyz') statuses.push(503);
  if (operationId === 'lexiconConcept') statuses.push(404);
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  );
}

/** One response for each status that an operation refers to, with an example of each of its codes. */
function problemResponses(): Responses {
  const unrouted: ProblemCode[] = ['SQUAMA_METHOD_NOT_ALLOWED'];
  const responses: Responses = {};
  for (const status of new Set(
    problemCodes.filter((code) => !unrouted.includes(code)).map((code) => problemTypes[code].status),
  )) {
    const own = problemCodes.filter((code) => problemTypes[code].status === status);
    responses[`Problem${status}`] = {
      description: own.map((code) => problemTypes[code].title).join('; '),
      headers: requestIdHeader,
      content: {
        [problemContentType]: {
          schema: { $ref: '#/components/schemas/Problem' },
          examples: Object.fromEntries(
            own.map((code) => {
              const { title } = problemTypes[code];
              return [code, { summary: title, value: createProblem(code, `${title}.`, sampleId) }];
            }),
          ),
        },
      },
    };
  }
  return responses;
}
