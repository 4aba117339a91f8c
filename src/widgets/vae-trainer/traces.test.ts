import { describe, expect, it } from 'vitest';
import { betaAt, type LossPoint } from '../../state/training.ts';
import { betaTrace, unitTraces } from './traces.ts';

const point = (step: number, klPerUnit: readonly number[], measured: boolean): LossPoint => {
  const losses = { reconstruction: 0, kl: 0, elbo: 0, klPerUnit };
  return { step, train: losses, sigma: 1, ...(measured && { heldOut: losses }) };
};

describe('the traces of the units', () => {
  it('are of held-out data once two points were measured, and of batches before', () => {
    const early = [point(0, [1, 2], true), point(1, [3, 4], false)];
    expect(unitTraces(early)).toEqual({
      steps: [0, 1],
      units: [
        [1, 3],
        [2, 4],
      ],
      heldOut: false,
    });
    expect(unitTraces([...early, point(50, [5, 6], true)])).toEqual({
      steps: [0, 50],
      units: [
        [1, 5],
        [2, 6],
      ],
      heldOut: true,
    });
  });

  it('are none against a learned prior, and before the first step', () => {
    expect(unitTraces([point(0, [], true), point(50, [], true)]).units).toEqual([]);
    expect(unitTraces([]).units).toEqual([]);
  });
});

describe('the trace of β', () => {
  it('is level without annealing', () => {
    const trace = betaTrace({ beta: 4, annealing: 'none', annealingSteps: 100 }, 1000);
    expect(new Set(trace.map(([, beta]) => beta))).toEqual(new Set([4]));
  });

  it.each(['ramp', 'cyclic'] as const)('between two points of a %s is straight, corners included', (annealing) => {
    const settings = { beta: 2, annealing, annealingSteps: 300 };
    const trace = betaTrace(settings, 1000);
    expect(trace[0]).toEqual([0, 0]);
    for (const [i, [step, beta]] of trace.slice(1).entries()) {
      const [before, lower] = trace[i]!;
      for (let at = before; at <= step; at++) {
        const straight = lower + ((beta - lower) * (at - before)) / (step - before);
        // A product and a sum of doubles of size 2: some roundings.
        expect(betaAt(settings, at)).toBeCloseTo(straight, 12);
      }
    }
  });
});
