import { overlapOf } from './overlap-of.js';
import type { Seed } from './read-seeds.js';
import type { Squama } from './squama.js';

export interface PlainSeed {
  readonly seed: Seed;
  /** The concepts that the undisguised term gives. */
  readonly concepts: ReadonlySet<string>;
  /** Whether the undisguised post is for review at least. */
  readonly flagged: boolean;
}

/** Reads the seed posts as they are. One whose term is not found there, whole and as what it is, measures nothing. */
export function checkSeeds(seeds: readonly Seed[], squama: Squama): readonly PlainSeed[] {
  const wrong: string[] = [];
  const read = seeds.map((seed) => {
    const start = seed.before.length;
    const span = { start, end: start + seed.target.text.length };
    const { hits, action } = squama.read(seed.before + seed.target.text + seed.after);
    const found = hits.filter((hit) => hit.category === seed.category && overlapOf(hit, span) > 0);
    if (!found.some((hit) => overlapOf(hit, span) === 1))
      wrong.push(
        `${seed.id} (${seed.target.text}): ${hits.map(({ quote, category }) => `${quote} as ${category}`).join(', ') || 'nothing'}`,
      );
    return { seed, concepts: new Set(found.map(({ concept }) => concept)), flagged: action !== 'allow' };
  });
  if (wrong.length > 0) throw new Error(`seeds whose plain form is not found:\n${wrong.join('\n')}`);
  return read;
}
