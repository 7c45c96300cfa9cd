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
  const root: Stretch = { leftward: false, parts: [] };
  const open: Stretch[] = [root];
  for (let at = 0; at < source.length; at++) {
    const unit = source.charAt(at);
    const around = open.at(-1) ?? root;
    if (openers.includes(unit) && open.length <= maxDepth) {
      const stretch: Stretch = { leftward: unit === rightToLeftOverride, parts: [] };
      around.parts.push(stretch);
      open.push(stretch);
    } else if (closers.includes(unit)) {
      if (open.length > 1) open.pop();
    } else {
      if (unit === '\n') open.length = 1;
      (open.at(-1) ?? root).parts.push(at);
    }
  }
  const order: number[] = [];
  read(root, source, order);
  return text.reorder(order);
}

/** What stands between an opening sign and its end: places of units in the source, and stretches within. */
interface Stretch {
  readonly leftward: boolean;
  readonly parts: (number | Stretch)[];
}

/** Reads a stretch in its own direction, whatever the direction around it, so that each unit is touched once. */
function read({ leftward, parts }: Stretch, source: string, order: number[]): void {
  if (!leftward) {
    for (const part of parts)
      if (typeof part === 'number') order.push(part);
      else read(part, source, order);
    return;
  }
  // Marks without a letter before them stay where they are: behind another they would be read as its own.
  let begin = 0;
  for (let part = parts[0]; typeof part === 'number' && staysBehind(source, part); part = parts[++begin])
    order.push(part);
  for (let last = parts.length - 1; last >= begin; last--) {
    const part = parts[last];
    if (typeof part === 'object') {
      read(part, source, order);
      continue;
    }
    // The halves of a surrogate pair stay in order, and marks behind their letters.
    let first = last;
    while (first > begin && typeof parts[first - 1] === 'number' && staysBehind(source, parts[first]))
      first--;
    for (const at of parts.slice(first, last + 1)) if (typeof at === 'number') order.push(at);
    last = first;
  }
}

const staysBehind = (source: string, at: number | Stretch | undefined): boolean =>
  typeof at === 'number' && /[\udc00-\udfff]|\p{M}/u.test(source.charAt(at));
