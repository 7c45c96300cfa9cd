import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { missingFrom } from '../../test/support/missing-from.js';

export interface Corrected {
  readonly code: string;
  /** What has another form now, as JSON pointers: for the hand of a writer. */
  readonly left: readonly string[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Brings the values in JSON that shows part of an answer to what the answer is now. Its layout, and what of the answer
 * it shows, stay as they were written.
 */
export function correctShown(code: string, actual: unknown): Corrected {
  const edits: Edit[] = [];
  const left: string[] = [];
  // JSON is YAML, whose parser tells where each value stands.
  compare(parseDocument(code).contents, actual, '');
  edits.sort((one, other) => other.start - one.start);
  return {
    code: edits.reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code),
    left,
  };

  function compare(shown: unknown, now: unknown, at: string): void {
    if (isMap(shown) && isGroup(now)) {
      for (const { key, value } of shown.items) {
        const name = isScalar(key) ? String(key.value) : '';
        compare(value, now[name], `${at}/${name}`);
      }
    } else if (isSeq(shown) && Array.isArray(now)) {
      compareItems(shown.items, now, at);
    } else if (isScalar(shown) && shown.range) {
      if (missingFrom(shown.value, now).length === 0) return;
      const [start, end] = shown.range;
      const isText = typeof shown.value === 'string';
      if (
        isText !== (typeof now === 'string') ||
        !isPrimitive(now) ||
        (isText && /…/.test(String(shown.value)))
      )
        left.push(at);
      else edits.push({ start, end, text: JSON.stringify(now) });
    } else left.push(at);
  }

  /** Items stand in their order, others between them left out: each is compared with the first that it fits best. */
  function compareItems(shown: readonly unknown[], now: readonly unknown[], at: string): void {
    let from = 0;
    shown.forEach((item, index) => {
      const faults = now.map((other, place) =>
        place < from ? Infinity : missingFrom(plainOf(item), other).length,
      );
      const best = faults.indexOf(Math.min(...faults));
      if (best < from) {
        left.push(`${at}/${index}`);
        return;
      }
      compare(item, now[best], `${at}/${index}`);
      from = best + 1;
    });
  }
}

function plainOf(node: unknown): unknown {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.toJSON() : undefined;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isPrimitive = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
