import { describe, expect, it } from 'vitest';
import { WindowCounts } from '../../../src/http/limits/window-counts.js';

describe('WindowCounts', () => {
  it('counts each caller by itself, and anew in each window', () => {
    const counts = new WindowCounts();
    expect(counts.add('a', 1000, 0)).toEqual({ current: 1, ttl: 1000 });
    expect(counts.add('a', 1000, 400)).toEqual({ current: 2, ttl: 600 });
    expect(counts.add('b', 1000, 400)).toEqual({ current: 1, ttl: 1000 });
    expect(counts.add('a', 1000, 1000)).toEqual({ current: 1, ttl: 1000 });
  });

  it('forgets whoever has not called for longest when there are too many', () => {
    const counts = new WindowCounts();
    counts.add('early', 1000, 0);
    counts.add('busy', 1000, 0);
    for (let index = 0; index < 19_998; index += 1) counts.add(`caller ${index}`, 1000, 1);
    counts.add('busy', 1000, 2);
    counts.add('one more', 1000, 3);
    expect(counts.add('busy', 1000, 4).current).toBe(3);
    expect(counts.add('early', 1000, 4).current).toBe(1);
  });
});
