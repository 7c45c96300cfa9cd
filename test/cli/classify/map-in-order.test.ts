import { setImmediate, setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../../src/cli/classify/map-in-order.js';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number;
}

describe('mapInOrder', () => {
  it('keeps the order of what takes longer and shorter, and no more on their way than allowed', async () => {
    let underway = 0;
    let most = 0;
    const work = async (number: number) => {
      underway += 1;
      most = Math.max(most, underway);
      await setTimeout(number % 3 === 0 ? 15 : 1);
      underway -= 1;
      return number;
    };
    const results: number[] = [];
    for await (const result of mapInOrder(numbers(30), 4, work)) results.push(result);
    expect(results).toEqual([...Array(30).keys()]);
    expect(most).toBe(4);
  });

  it('gives a result before the next item comes', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* slow() {
      yield 1;
      await gate;
      yield 2;
    }
    const results = mapInOrder(slow(), 8, async (item) => item);
    expect(await results.next()).toEqual({ done: false, value: 1 });
    release();
    expect(await results.next()).toEqual({ done: false, value: 2 });
    expect((await results.next()).done).toBe(true);
  });

  it('fails as the work fails, and as what it reads fails', async () => {
    const failing = mapInOrder(numbers(5), 3, async (number) => {
      await setImmediate();
      if (number === 2) throw new Error('two');
      return number;
    });
    expect([(await failing.next()).value, (await failing.next()).value]).toEqual([0, 1]);
    await expect(failing.next()).rejects.toThrow('two');
    async function* broken() {
      yield 1;
      throw new Error('unreadable');
    }
    const reading = mapInOrder(broken(), 3, async (item) => item);
    await expect(
      (async () => {
        for await (const _ of reading);
      })(),
    ).rejects.toThrow('unreadable');
  });
});
