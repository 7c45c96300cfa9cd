import type { AnySchemaObject, ErrorObject } from 'ajv';
import type { Violation } from '../errors.js';

const longestName = 40;

/**
 * Says what a schema refused, without the value refused: what a post holds never leaves in an error.
 * Names of unknown fields are the exception, as a caller can't find a slip of the pen without them; they are cut.
 */
export function describeViolation(error: ErrorObject): Violation {
  const pointer = error.instancePath;
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = cut(String(error.params.additionalProperty));
      return {
        pointer: `${pointer}/${escapePointer(name)}`,
        detail: `there is no field named ${JSON.stringify(name)}`,
      };
    }
    case 'required':
      return { pointer: `${pointer}/${error.params.missingProperty}`, detail: 'is required' };
    case 'enum':
      return { pointer, detail: `must be one of ${error.params.allowedValues.join(', ')}` };
    case 'pattern':
      return { pointer, detail: `${error.message}${meaningOf(error.parentSchema)}` };
    default:
      return { pointer, detail: error.message ?? 'does not have the form asked for' };
  }
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
