import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { FastifySchema, FastifySchemaCompiler } from 'fastify';
import { RequestError, type Violation } from '../errors.js';
import { describeViolation } from './describe-violation.js';
import { fitsWithin } from './fits-within.js';

const mostValuesListed = 2_000;
const mostViolations = 20;

export type Validate = (value: unknown) => readonly Violation[];

/**
 * Compiles JSON Schemas into validators that neither change nor echo what they see: no type is coerced but in a query,
 * no default filled in, no unknown field stripped.
 *
 * Each schema is compiled twice: to stop at the first fault, for every request, and, on the first failure, to list
 * all of them, for bodies small enough that a list of faults can't be made a burden.
 */
export function compileValidators(documents: readonly { $id: string }[]) {
  const options = { strict: true, coerceTypes: false, useDefaults: false, removeAdditional: false } as const;
  const first = new Ajv2020({ ...options, allErrors: false });
  const all = new Ajv2020({ ...options, allErrors: true, verbose: true });
  // A query has no types but text: a number in it can only be read as one.
  const query = new Ajv2020({ ...options, coerceTypes: true, allErrors: true, verbose: true });
  for (const document of documents) {
    first.addSchema(document);
    all.addSchema(document);
  }

  function compile(schema: object): Validate {
    const accepts = first.compile(schema);
    return (value) => {
      if (accepts(value)) return [];
      if (!fitsWithin(value, mostValuesListed)) return describe(accepts.errors);
      const listing = all.compile(schema);
      listing(value);
      return describe(listing.errors);
    };
  }

  function compileQuery(schema: object): Validate {
    const accepts = query.compile(schema);
    return (value) => (accepts(value) ? [] : describe(accepts.errors, 'parameter'));
  }

  const forFastify: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }) => {
    const validate = httpPart === 'querystring' ? compileQuery(schema) : compile(schema);
    return (value: unknown) => {
      if (httpPart === 'body' && (value === undefined || value === null)) {
        return { error: new RequestError('SQUAMA_EMPTY_BODY', 'A JSON body is required.') };
      }
      const violations = validate(value);
      return violations.length === 0 ? { value } : { error: invalidRequest(violations) };
    };
  };

  return { compile, forFastify };
}

export function invalidRequest(violations: readonly Violation[]): RequestError {
  const [first] = violations;
  const where = first === undefined || first.pointer === '' ? 'the request' : first.pointer;
  const more = violations.length > 1 ? ` (and ${violations.length - 1} more)` : '';
  return new RequestError(
    'SQUAMA_INVALID_REQUEST',
    `${where}: ${first?.detail ?? 'is not valid'}${more}`,
    violations,
  );
}

function describe(
  errors: ErrorObject[] | null | undefined,
  part: 'field' | 'parameter' = 'field',
): readonly Violation[] {
  return (errors ?? []).slice(0, mostViolations).map((error) => describeViolation(error, part));
}
