import { locateJsonError } from './locate-json-error.js';

/**
 * Says where a text stops being JSON and what should stand there; undefined for text that is JSON. A line is named only
 * where there are several: in a stream the problem has the number of the line already.
 */
export function explainJsonError(text: string): string | undefined {
  const error = locateJsonError(text);
  if (error === undefined) return undefined;
  const { line, column, expected } = error;
  const place = text.includes('\n') ? `line ${line}, column ${column}` : `column ${column}`;
  return `At ${place}, ${expected} is expected.`;
}
