import type { OffsetEncoding } from '../post.js';
import type { Analysis } from '../workbench/analysis-schema.js';
import { textOffset } from './text-offset.js';

interface Placed {
  start: number;
  end: number;
}

/** Counts every span of an analysis in the unit that the caller asked for. */
export function encodeAnalysis(analysis: Analysis, text: string, encoding: OffsetEncoding): Analysis {
  if (encoding === 'utf16') return analysis;
  const offset = textOffset(text, encoding);
  const encode = <T extends Placed>(placed: T): T => ({
    ...placed,
    start: offset(placed.start),
    end: offset(placed.end),
  });
  return {
    ...analysis,
    tokens: analysis.tokens.map(encode),
    readings: analysis.readings.map(encode),
    matches: analysis.matches.map((match) => ({
      ...encode(match),
      ...(match.spans !== undefined && { spans: match.spans.map(encode) }),
    })),
  };
}
