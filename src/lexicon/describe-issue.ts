import type { core } from 'zod';
import { languages } from './languages.js';
import type { Path } from './locate.js';

/** Something wrong at a path of a file; `locate.ts` makes a line and a column of it. */
export interface Fault {
  path: Path;
  message: string;
}

/** Says what a schema complains about in the words of somebody who edits YAML, not of somebody who knows zod. */
export function describeIssue(issue: core.$ZodIssue, data: unknown): Fault[] {
  const path = issue.path;
  if (path.length > 0 && valueAt(data, path) === undefined && issue.code !== 'invalid_key')
    return [missing(path)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, path.at(-1)) }));
    case 'invalid_key':
      return [{ path, message: unknownKey(String(path.at(-1)), path.at(-2)) }];
    case 'invalid_value':
      return [
        {
          path,
          message: `${named(path)} ${wrongValue(valueAt(data, path))}: use one of ${issue.values.join(', ')}`,
        },
      ];
    case 'invalid_type':
      return [{ path, message: wrongType(issue.expected, path, valueAt(data, path)) }];
    case 'too_small':
      return [
        {
          path,
          message: `${named(path)} is empty: fill it in or take it out. A "#" not in quotes starts a comment`,
        },
      ];
    case 'invalid_union':
      return describeUnion(issue, data);
    default:
      return [{ path, message: `${named(path)} ${wrongValue(valueAt(data, path))}: ${issue.message}` }];
  }
}

/**
 * Of the forms a value may take, the one meant is the one that complains about something inside the value, not about
 * the value as such; and of several, the one with the least to complain about.
 */
function describeUnion(issue: core.$ZodIssueInvalidUnion, data: unknown): Fault[] {
  const here = valueAt(data, issue.path);
  const inside = issue.errors.filter(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  const meant = inside.sort((one, other) => misfit(one) - misfit(other))[0];
  if (!meant)
    return [
      { path: issue.path, message: `${named(issue.path)} ${wrongValue(here)}: see lexicons/README.md` },
    ];
  return meant.flatMap((inner) => describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, data));
}

function misfit(issues: readonly core.$ZodIssue[]): number {
  return issues.reduce(
    (sum, { code, path }) => sum + (path.length === 0 ? 10 : 1) + (code === 'invalid_type' ? 5 : 0),
    0,
  );
}

function wrongType(expected: string, path: Path, value: unknown): string {
  const form =
    expected === 'array'
      ? 'a list'
      : expected === 'object' || expected === 'record'
        ? 'fields, each on a line'
        : 'text';
  return `${named(path)} ${wrongValue(value)}: write ${form}`;
}

function missing(path: Path): Fault {
  return { path, message: `field "${String(path.at(-1))}" is missing: add it` };
}

function unknownKey(key: string, parent: PropertyKey | undefined): string {
  if (parent === 'terms' || parent === 'exceptions')
    return `unknown language "${key}": use one of ${languages.join(', ')}`;
  return `unknown field "${key}": take it out, or quote the text that it is part of (a comma or a colon ends a text)`;
}

function named(path: Path): string {
  const last = path.at(-1);
  if (typeof last === 'number') return `entry ${last + 1} of "${String(path.at(-2) ?? '')}"`;
  return last === undefined ? 'the file' : `field "${String(last)}"`;
}

function wrongValue(value: unknown): string {
  if (typeof value === 'string') return `cannot be "${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  return Array.isArray(value) ? 'cannot be a list' : 'cannot be a group of fields';
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}
