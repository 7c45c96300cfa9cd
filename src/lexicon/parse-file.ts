import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { describeIssue } from './describe-issue.js';
import type { Problem } from './lexicon-error.js';
import { createLocator } from './locate.js';

export interface ParsedFile<T> {
  value: T | undefined;
  problems: Problem[];
}

/**
 * One YAML file in the form of its schema. js-yaml reads it, being several times faster than `yaml`; that one knows
 * where each value stands, so it reads a file again when there is something to complain about.
 */
export function parseFile<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
): ParsedFile<z.output<T>> {
  let data: unknown;
  try {
    data = load(text, { schema: FAILSAFE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { value: undefined, problems: [brokenYaml(file, error)] };
  }
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, problems: [] };

  const locate = createLocator(text);
  const faults = result.error.issues.flatMap((issue) => describeIssue(issue, data));
  return {
    value: undefined,
    problems: faults.map(({ path, message }) => ({ file, ...locate(path), message })),
  };
}

function brokenYaml(file: string, error: YAMLException): Problem {
  return {
    file,
    line: (error.mark?.line ?? 0) + 1,
    column: (error.mark?.column ?? 0) + 1,
    message: `not YAML: ${error.reason}. ${remedyFor(error.reason)}`,
  };
}

function remedyFor(reason: string): string {
  return reason === 'deficient indentation'
    ? 'Indent every line inside brackets, and the closing bracket, deeper than the key before them'
    : 'A text with ": ", "#", quotes or brackets needs quotes around it';
}
