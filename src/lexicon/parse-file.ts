import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { describeIssue } from './describe-issue.js';
import type { Problem } from './lexicon-error.js';
import { createLayerLocator, mergeLayers, type ReadLayer } from './merge-layers.js';
import type { Layer } from './overlay.js';

export interface ParsedFile<T> {
  value: T | undefined;
  problems: Problem[];
}

/** One YAML file in the form of its schema. */
export function parseFile<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
): ParsedFile<z.output<T>> {
  return parseLayers([{ file, text }], schema);
}

/**
 * A YAML file and those that lie over it, in the form of their schema together. js-yaml reads them, being several
 * times faster than `yaml`; that one knows where each value stands, so it reads a file again when there is something
 * to complain about.
 */
export function parseLayers<T extends z.ZodType>(
  layers: readonly Layer[],
  schema: T,
): ParsedFile<z.output<T>> {
  const read: ReadLayer[] = [];
  for (const layer of layers) {
    try {
      read.push({ ...layer, data: load(layer.text, { schema: FAILSAFE_SCHEMA }) });
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      return { value: undefined, problems: [brokenYaml(layer.file, error)] };
    }
  }
  const data = mergeLayers(read);
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, problems: [] };

  const locate = createLayerLocator(read);
  const faults = result.error.issues.flatMap((issue) => describeIssue(issue, data));
  return {
    value: undefined,
    problems: faults.map(({ path, message }) => ({ ...locate(path), message })),
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
