import { describe, expect, it } from 'vitest';
import { createHistory } from './history.ts';

/** Offers every step to a history. */
function live(steps: number, parameterCount = 1) {
  const history = createHistory(parameterCount);
  for (let step = 0; step < steps; step++)
    if (history.isDue(step)) history.keep({ step, parameters: Float32Array.of(step) });
  return history;
}

describe('the history of a run', () => {
  it('keeps every one of the first steps and then moments ever farther apart, at most a seventh of the way', () => {
    const { steps } = live(60_000);
    expect(steps.slice(0, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(steps.length).toBeLessThanOrEqual(120);
    steps.slice(1).forEach((step, i) => expect(step - steps[i]!).toBeLessThanOrEqual(1 + steps[i]! / 7));
    expect(steps.at(-1)).toBeGreaterThan(52_000);
  });

  it('gives the moment nearest to a step', () => {
    const history = live(500);
    expect(history.nearest(3)?.step).toBe(3);
    expect(history.nearest(1e9)?.step).toBe(history.steps.at(-1));
    expect(createHistory(1).nearest(3)).toBeUndefined();
  });

  it('forgets what a run that goes back will live anew', () => {
    const history = live(500);
    history.forgetFrom(200);
    expect(history.steps.at(-1)).toBeLessThan(200);
    expect(history.isDue(230)).toBe(true);
  });

  it('keeps few moments of a large model, and never more than there is room for', () => {
    expect(live(200_000, 1_000_000).steps.length).toBeLessThanOrEqual(6);
  });
});
