import type { AnySchemaObject, ErrorObject } from 'ajv';
import type { Violation } from '../errors.js';

const longestName = 40;

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
};

/**
 * Says what a schema refused, without the value refused: what a post holds never leaves in an error.
 * Names of unknown fields are the exception, as a caller can't find a slip of the pen without them; they are cut.
 */
export function describeViolation(error: ErrorObject, part: 'field' | 'parameter' = 'field'): Violation {
  const pointer = error.instancePath;
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = cut(String(params.additionalProperty));
      return {
        pointer: `${pointer}/${escapePointer(name)}`,
        detail: `there is no ${part} named ${JSON.stringify(name)}`,
      };
    }
    case 'required':
      return { pointer: `${pointer}/${params.missingProperty}`, detail: 'is required' };
    case 'enum':
      return { pointer, detail: `must be one of ${params.allowedValues.join(', ')}` };
    case 'type':
      return { pointer, detail: `must be ${typeNames[params.type] ?? params.type}` };
    case 'minLength':
      return { pointer, detail: `must have ${counted(params.limit, 'character')} or more` };
    case 'maxLength':
      return { pointer, detail: `must have ${counted(params.limit, 'character')} at most` };
    case 'minItems':
      return { pointer, detail: `must have ${counted(params.limit, 'item')} or more` };
    case 'maxItems':
      return { pointer, detail: `must have ${counted(params.limit, 'item')} at most` };
    case 'minimum':
      return { pointer, detail: `must be ${params.limit} or more` };
    case 'maximum':
      return { pointer, detail: `must be ${params.limit} at most` };
    case 'pattern':
      return { pointer, detail: `${error.message}${meaningOf(error.parentSchema)}` };
    default:
      return { pointer, detail: error.message ?? 'does not have the form asked for' };
  }
}

function counted(limit: number, unit: string): string {
  return `${limit} ${limit === 1 ? unit : `${unit}s`}`;
}

/** What the field holds, which says more than its pattern; known where the error was listed with its schema. */
function meaningOf(schema: AnySchemaObject | undefined): string {
  const description: unknown = schema?.description;
  return typeof description === 'string' ? ` (${description.replace(/\.$/, '')})` : '';
}

/** By code points, so that no half of a pair remains. */
function cut(name: string): string {
  const points = [...name.slice(0, 2 * longestName + 1)];
  return points.length > longestName ? `${points.slice(0, longestName).join('')}…` : name;
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
