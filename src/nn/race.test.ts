import { describe, expect, it } from 'vitest';
import { paceOf } from './race.ts';

/** A device whose steps take so many milliseconds each, by a clock that it moves itself; `tick` is the clock's least step. */
function fake(perStep: (step: number) => number, tick = 0) {
  let [time, steps, fences] = [0, 0, 0];
  return {
    take: () => void (time += perStep(steps++)),
    fence: async () => void fences++,
    now: () => (tick > 0 ? Math.floor(time / tick) * tick : time),
    done: () => ({ steps, fences }),
  };
}

describe('the pace of a device', () => {
  it('is the rate at which it takes steps, over three rounds each ended by a fence', async () => {
    const { take, fence, now, done } = fake(() => 5);
    const pace = await paceOf(take, fence, now);
    expect(pace.stepsPerSecond).toBeCloseTo(200, 6);
    expect(pace.steps).toBe(72);
    expect(done()).toEqual({ steps: 72, fences: 3 });
  });

  it('is told by a clock of whole milliseconds within two in a hundred', async () => {
    const { take, fence, now } = fake(() => 0.013, 1);
    const { stepsPerSecond } = await paceOf(take, fence, now);
    expect(Math.abs(stepsPerSecond * 0.013e-3 - 1)).toBeLessThan(0.02);
  });

  it('is the median of the rounds, so that one hiccup does not count', async () => {
    const { take, fence, now } = fake((step) => (step === 30 ? 500 : 5));
    const { stepsPerSecond, slowest, fastest } = await paceOf(take, fence, now);
    expect(stepsPerSecond).toBeCloseTo(200, 6);
    expect(slowest).toBeLessThan(40);
    expect(fastest).toBeCloseTo(200, 6);
  });

  it('of a device that takes seconds for one round is that of one round', async () => {
    const { take, fence, now } = fake(() => 200);
    const pace = await paceOf(take, fence, now);
    expect(pace.stepsPerSecond).toBeCloseTo(5, 6);
    expect(pace.steps).toBe(24);
  });

  it('is finite by a clock that stands still for a while', async () => {
    let reads = 0;
    const pace = await paceOf(
      () => undefined,
      async () => undefined,
      // It moves at its fifth reading only.
      () => (++reads < 5 ? 0 : reads * 100),
    );
    expect(pace.stepsPerSecond).toBeLessThan(Infinity);
  });
});
