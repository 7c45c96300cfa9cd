import type { Random } from '../evasion/random.js';
import { round } from './summary.js';

export interface Comparison {
  /** How often it took longer than the one it is compared with, in the same round: .5 when nothing tells them apart. */
  longer: number;
  /** How many standard deviations that is from .5, were there no difference (sign test). */
  deviations: number;
  /** Median of the difference. */
  microseconds: number;
}

/**
 * Times several things against the first of them, in rounds that hold each once in random order: what slows the machine
 * slows all of a round, and a difference within rounds is one of the things themselves.
 */
export async function compareTimes<Name extends string>(
  things: Record<Name, () => Promise<void> | void>,
  against: NoInfer<Name>,
  rounds: number,
  random: Random,
): Promise<Map<Name, Comparison>> {
  const names = Object.keys(things).filter((name): name is Name => name in things);
  const differences = new Map<Name, number[]>(names.map((name) => [name, []]));
  differences.delete(against);
  for (let index = -Math.ceil(rounds / 20); index < rounds; index += 1) {
    const times = new Map<Name, number>();
    for (const name of shuffle(names, random)) {
      const start = performance.now();
      await things[name]();
      times.set(name, performance.now() - start);
    }
    // The first rounds let the compilers see the code.
    if (index < 0) continue;
    const base = times.get(against) ?? 0;
    for (const [name, time] of times) differences.get(name)?.push(time - base);
  }
  return new Map([...differences].map(([name, of]) => [name, judge(of)]));
}

function shuffle<T>(things: readonly T[], random: Random): T[] {
  return things
    .map((thing) => ({ thing, place: random.next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ thing }) => thing);
}

function judge(differences: readonly number[]): Comparison {
  const count = differences.length;
  const longer = differences.reduce((sum, one) => sum + (one > 0 ? 1 : one === 0 ? 0.5 : 0), 0);
  const sorted = [...differences].sort((one, other) => one - other);
  return {
    longer: Math.round((longer / count) * 1000) / 1000,
    deviations: round((longer - count / 2) / Math.sqrt(count / 4)),
    microseconds: round((sorted[count >> 1] ?? 0) * 1000),
  };
}
