import type { AlignedText } from '../aligned-text.js';

const rightToLeftOverride = '\u202e';
const openers = '\u202a\u202b\u202d\u202e\u2066\u2067\u2068';
const closers = '\u202c\u2069';
const maxDepth = 64;

/**
 * Puts text under a right-to-left override into the order in which it is read. Isolates and embeddings leave letters
 * where they are: they are orthography in Arabic and Hebrew. What is set from left to right inside an override keeps its
 * own order. Lines end every override.
 */
export function resolveBidi(text: AlignedText): AlignedText {
  if (!text.text.includes(rightToLeftOverride)) return text;
  const source = text.text;
  const order: number[] = [];
  /** Where in `order` each open stretch began, and whether it runs from right to left. */
  const open: { from: number; leftward: boolean }[] = [];
  const close = (): void => {
    const stretch = open.pop();
    if (stretch === undefined) return;
    // What runs against the stretch around it is turned once more with that.
    if (stretch.leftward !== (open.at(-1)?.leftward ?? false)) reverse(order, stretch.from, source);
  };
  for (let at = 0; at < source.length; at++) {
    const unit = source.charAt(at);
    if (openers.includes(unit) && open.length < maxDepth)
      open.push({ from: order.length, leftward: unit === rightToLeftOverride });
    else if (closers.includes(unit)) close();
    else {
      if (unit === '\n') while (open.length > 0) close();
      order.push(at);
    }
  }
  while (open.length > 0) close();
  return text.reorder(order);
}

/** Reverses the tail of `order`, keeping the halves of surrogate pairs and marks behind their letters. */
function reverse(order: number[], from: number, source: string): void {
  const clusters: number[][] = [];
  for (const at of order.splice(from)) {
    const last = clusters.at(-1);
    const unit = source.charAt(at);
    if (last !== undefined && (/[\udc00-\udfff]/.test(unit) || /\p{M}/u.test(unit))) last.push(at);
    else clusters.push([at]);
  }
  for (const cluster of clusters.reverse()) order.push(...cluster);
}
