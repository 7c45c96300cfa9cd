import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../src/cli/terminal/progress.js';

/** A run of 100 posts a second through a file of 1,000, on a stream that keeps what is written to it. */
function run(isTTY: boolean): string[] {
  const written: string[] = [];
  let now = 0;
  const progress = createProgress({ isTTY, write: (text) => written.push(text) }, () => now);
  for (let done = 0; done <= 900; done += 100) {
    progress.update(done, done / 1_000);
    now += 1_000;
  }
  now += 10_000;
  progress.update(1_000, 1);
  progress.end();
  return written;
}

describe('createProgress', () => {
  it('draws over one line of a terminal, with rate and time left, and cleans up', () => {
    const drawn = run(true);
    expect(drawn).toContain(`\r\u001b[K${'█'.repeat(12)}${'░'.repeat(12)}  50 %  500 posts  100/s  5 s left`);
    expect(drawn.at(-1)).toBe('\r\u001b[K');
  });

  it('writes a plain line now and then where nobody looks on', () => {
    const lines = run(false);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^100 % {2}1,000 posts {2}50\/s {2}0 s left\n$/);
  });
});
