import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** Loaded when there is something to complain about, and not at each start. */
const yaml = (): typeof import('yaml') => require('yaml');

/** Keys and indexes from the root of a YAML file: `['terms', 'en', 2, 'text']`. */
export type Path = readonly PropertyKey[];

export interface Place {
  line: number;
  column: number;
}

/**
 * Finds where a value stands in a YAML text. A slow second parse, used only when there is something to complain
 * about. When the path leads nowhere, as for a missing field, the answer is the nearest thing around it.
 */
export function createLocator(text: string): (path: Path) => Place {
  const { isScalar, LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: false });

  return (path) => {
    let node: unknown = document.contents;
    let at = startOf(node) ?? 0;
    for (const [depth, step] of path.entries()) {
      const next = childOf(node, step);
      if (!next) break;
      node = next.value;
      // A container is best pointed at by its key: its own start is its first child.
      const last = depth === path.length - 1;
      at = (last && isScalar(node) ? startOf(node) : undefined) ?? startOf(next.key) ?? startOf(node) ?? at;
    }
    const { line, col } = lines.linePos(at);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

function childOf(node: unknown, step: PropertyKey): { key: unknown; value: unknown } | undefined {
  const { isMap, isScalar, isSeq } = yaml();
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
    return pair && { key: pair.key, value: pair.value };
  }
  if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
    return { key: undefined, value: node.items[step] };
  }
  return undefined;
}

function startOf(node: unknown): number | undefined {
  return yaml().isNode(node) ? node.range?.[0] : undefined;
}
