import type { Detector } from '../../src/detector.js';
import type { Post } from '../../src/post.js';
import { cpuTime } from '../evasion/cpu-time.js';

export interface LengthResult {
  readonly units: number;
  readonly microsecondsPerUnit: number;
}

const base = 312;
const factors = [1, 2, 4, 8, 16, 32, 64];
const units = 300_000;

/** Cost a unit of texts of 1 to 64 times the mean length, cut from the same running text. */
export function measureLength(detector: Detector, posts: readonly Post[]): LengthResult[] {
  const all = posts.map(({ title = '', text = '' }) => `${title} ${text}`).join('\n');
  return factors.map((factor) => {
    const length = base * factor;
    const texts = Array.from({ length: Math.floor(Math.min(units, all.length) / length) }, (_, index) =>
      all.slice(index * length, (index + 1) * length),
    );
    const { microseconds } = cpuTime(() => {
      for (const text of texts) detector.assess({ text });
    });
    return { units: length, microsecondsPerUnit: microseconds / (texts.length * length) };
  });
}
