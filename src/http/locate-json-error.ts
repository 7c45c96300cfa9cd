/**
 * Finds where a text stops being JSON. Only for bodies that JSON.parse has refused: its own message names a place
 * only sometimes, and quotes the text, which may not leave this service. Takes no recursion, since a hostile body
 * nests as deep as it is long.
 */

export interface JsonError {
  line: number;
  column: number;
  expected: string;
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literal = /true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const space = /[ \t\n\r]*/y;

type Expected =
  | 'a value'
  | 'a value or ]'
  | 'a key in double quotes'
  | 'a key in double quotes or }'
  | ':'
  | 'end';

export function locateJsonError(text: string): JsonError | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'a value';
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  while (true) {
    at = after(space, text, at) ?? at;
    const unit = text[at];
    if (expected === 'end') {
      const innermost = open.at(-1);
      if (innermost === undefined) {
        return unit === undefined ? undefined : place(text, at, 'the end of the body');
      }
      const close = innermost === '{' ? '}' : ']';
      if (unit === ',') expected = innermost === '{' ? 'a key in double quotes' : 'a value';
      else if (unit === close) open.pop();
      else return place(text, at, `a comma or ${close}`);
      at += 1;
    } else if (expected === ':') {
      if (unit !== ':') return place(text, at, 'a colon');
      at += 1;
      expected = 'a value';
    } else if (expected.startsWith('a key')) {
      if (unit === '}' && expected.endsWith('}')) {
        open.pop();
        at += 1;
        expected = 'end';
      } else {
        if (unit !== '"') return place(text, at, expected);
        const string = scanString(text, at);
        if (string.fault !== undefined) return place(text, string.at, string.fault);
        at = string.at;
        expected = ':';
      }
    } else if (unit === '{' || unit === '[') {
      open.push(unit);
      at += 1;
      expected = unit === '{' ? 'a key in double quotes or }' : 'a value or ]';
    } else if (unit === ']' && expected === 'a value or ]') {
      open.pop();
      at += 1;
      expected = 'end';
    } else if (unit === '"') {
      const string = scanString(text, at);
      if (string.fault !== undefined) return place(text, string.at, string.fault);
      at = string.at;
      expected = 'end';
    } else {
      const next = after(literal, text, at) ?? after(number, text, at);
      if (next === undefined) return place(text, at, expected);
      at = next;
      expected = 'end';
    }
  }
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function scanString(text: string, start: number): { at: number; fault?: string } {
  let at = start + 1;
  while (true) {
    const unit = text.charCodeAt(at);
    if (Number.isNaN(unit)) return { at, fault: 'a closing double quote' };
    if (unit === 0x22) return { at: at + 1 };
    if (unit < 0x20) return { at, fault: 'an escape (no string holds a control character as it is)' };
    if (unit === 0x5c) {
      const next = after(escaped, text, at);
      if (next === undefined) return { at, fault: 'an escape that JSON knows' };
      at = next;
    } else at += 1;
  }
}

function place(text: string, at: number, expected: string): JsonError {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1, expected };
}
