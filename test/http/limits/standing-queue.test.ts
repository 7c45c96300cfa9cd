import { describe, expect, it } from 'vitest';
import { StandingQueue } from '../../../src/http/limits/standing-queue.js';

const patience = 250;
const turningAwayMs = 0.05;

/** A process on a clock of its own: each turn does what arrived during the one before. */
function createProcess() {
  const queue = new StandingQueue(patience);
  let now = 0;
  let due = 0;

  return {
    /** `load`: work that arrives, as a part of what can be done; `pauseMs`: how long it halts, once each second. */
    run({
      load,
      seconds,
      workMs = 1,
      pauseMs = 0,
    }: Record<'load' | 'seconds', number> & Partial<Record<'workMs' | 'pauseMs', number>>) {
      const apart = workMs / load;
      const end = now + seconds * 1000;
      let pause = now + 1000;
      const result = { done: 0, away: 0, longestMs: 0 };
      due = Math.max(due, now);
      while (now < end) {
        if (pauseMs > 0 && now >= pause) {
          now += pauseMs;
          pause += 1000;
        }
        now = Math.max(now, due);
        const waiting = Math.floor((now - due) / apart) + 1;
        for (let index = 0; index < waiting; index += 1) {
          if (queue.isTooLate(now)) {
            result.away += 1;
            now += turningAwayMs;
          } else {
            now += workMs;
            result.done += 1;
            result.longestMs = Math.max(result.longestMs, now - (due + index * apart));
          }
        }
        due += waiting * apart;
        queue.endTurn(now);
      }
      return result;
    },
    rest(milliseconds: number) {
      now += milliseconds;
      due = now;
    },
    /** So many at once. */
    wave(count: number, workMs: number): number {
      let away = 0;
      for (let index = 0; index < count; index += 1) {
        if (queue.isTooLate(now)) away += 1;
        else now += workMs;
      }
      queue.endTurn(now);
      return away;
    },
  };
}

describe('a queue', () => {
  it.each([0.2, 3, 20])('that a pause has made is let be, at 70 percent and with work of %d ms', (workMs) => {
    const { done, away } = createProcess().run({ load: 0.7, seconds: 60, workMs, pauseMs: 80 });
    expect(away).toBe(0);
    expect(done).toBeGreaterThan((60_000 * 0.69) / workMs);
  });

  it('that stands is cut to a tenth of what may wait once, and what can be done is done', () => {
    const busy = createProcess();
    // It takes as long as the patience to be sure.
    expect(busy.run({ load: 2.1, seconds: 2 }).longestMs).toBeLessThan(2.5 * patience);
    const { done, away, longestMs } = busy.run({ load: 2.1, seconds: 10 });
    expect(longestMs).toBeLessThan(3 * (patience / 10));
    expect(done).toBeGreaterThan(9_000);
    expect(away / (done + away)).toBeCloseTo(1.1 / 2.1, 1);
  });

  it('that stood is forgotten once turns have been short for as long', () => {
    const busy = createProcess();
    expect(busy.run({ load: 2.1, seconds: 2 }).away).toBeGreaterThan(0);
    busy.run({ load: 0.7, seconds: 1 });
    expect(busy.run({ load: 0.7, seconds: 60, pauseMs: 80 }).away).toBe(0);
  });

  it('that stood is forgotten when nothing comes for as long', () => {
    const busy = createProcess();
    busy.run({ load: 2.1, seconds: 2 });
    busy.rest(2 * patience);
    expect(busy.wave(100, 1)).toBe(0);
  });

  it('of one wave is done as far as the patience reaches, and a wave now and then is no queue', () => {
    const calm = createProcess();
    expect(calm.wave(400, 1)).toBe(149);
    for (let turn = 0; turn < 20; turn += 1) {
      calm.rest(100);
      expect(calm.wave(50, 1)).toBe(0);
    }
  });

  it('of a few is done, however long they take', () => {
    const slow = createProcess();
    for (let turn = 0; turn < 20; turn += 1) expect(slow.wave(4, 300)).toBe(0);
  });
});
