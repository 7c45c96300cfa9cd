/** A line of a stream without its end, or undefined for one that was too long to keep. */
export type Line = string | undefined;

const newline = 0x0a;
const usualBytes = 16_384;

/**
 * Cuts a stream into lines, given as they come: those of a piece together. Of a line that is too long nothing is kept,
 * and a line that comes byte by byte takes no more than one that comes at once, so that no sender can fill the memory.
 */
export async function* readLines(
  pieces: AsyncIterable<Buffer>,
  mostBytes: number,
): AsyncGenerator<readonly Line[]> {
  let begun = Buffer.alloc(usualBytes);
  let size = 0;

  const take = (part: Buffer): void => {
    const before = size;
    size += part.length;
    if (size > mostBytes) return;
    if (size > begun.length) {
      const wider = Buffer.alloc(Math.min(mostBytes, Math.max(size, begun.length * 2)));
      begun.copy(wider, 0, 0, before);
      begun = wider;
    }
    part.copy(begun, before);
  };
  const finish = (): Line => {
    const line = size > mostBytes ? undefined : begun.toString('utf8', 0, size);
    size = 0;
    if (begun.length > usualBytes) begun = Buffer.alloc(usualBytes);
    return line;
  };

  for await (const piece of pieces) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, from)) {
      if (size === 0 && at - from <= mostBytes) lines.push(piece.toString('utf8', from, at));
      else {
        take(piece.subarray(from, at));
        lines.push(finish());
      }
      from = at + 1;
    }
    if (from < piece.length) take(piece.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [finish()];
}
