import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, readLines } from '../../src/http/read-lines.js';

async function linesOf(pieces: readonly Buffer[], mostBytes = 100): Promise<Line[]> {
  async function* send() {
    yield* pieces;
  }
  const lines: Line[] = [];
  for await (const some of readLines(send(), mostBytes)) lines.push(...some);
  return lines;
}

describe('readLines', () => {
  it('gives the same lines however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }).map((line) => line.replaceAll('\n', ' '))),
        fc.array(fc.nat(200), { maxLength: 12 }),
        async (lines, cuts) => {
          const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
          const at = [
            0,
            ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b),
            bytes.length,
          ];
          const pieces = at.slice(1).map((end, k) => bytes.subarray(at[k], end));
          expect(await linesOf(pieces, 400)).toEqual(lines);
        },
      ),
    );
  });

  it('gives a last line without an end', async () => {
    expect(await linesOf([Buffer.from('a\nb')])).toEqual(['a', 'b']);
    expect(await linesOf([])).toEqual([]);
  });

  it('passes over a line that is too long, however it comes, and goes on', async () => {
    const long = 'x'.repeat(101);
    expect(await linesOf([Buffer.from(`a\n${long}\nb\n`)])).toEqual(['a', undefined, 'b']);
    const bytes = [...Buffer.from(`a\n${long}\nb\n${long}`)].map((byte) => Buffer.from([byte]));
    expect(await linesOf(bytes)).toEqual(['a', undefined, 'b', undefined]);
    expect(await linesOf([Buffer.from(`${'x'.repeat(100)}\n`)])).toEqual(['x'.repeat(100)]);
  });

  it('keeps little of a line that comes byte by byte', async () => {
    async function* trickle() {
      for (let k = 0; k < 200_000; k++) yield Buffer.from('x');
      yield Buffer.from('\n');
    }
    const before = process.memoryUsage().arrayBuffers;
    for await (const [line] of readLines(trickle(), 1_000_000)) expect(line).toHaveLength(200_000);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });
});
