import { describe, expect, it } from 'vitest';
import { linearExpertsLoss, type LinearExperts } from './linearExperts.ts';
import { relativeError } from './relativeError.ts';
import { createRng } from './rng.ts';

const rng = createRng(51);
const draws = (): number[] => [rng.normal(), rng.normal(), rng.normal()];
const model: LinearExperts = {
  gateSlopes: draws(),
  gateIntercepts: draws(),
  slopes: draws(),
  intercepts: draws(),
  logStds: [-0.5, 0.1, 0.3],
};
const data = Array.from({ length: 8 }, () => ({ x: rng.normal(), y: rng.normal() }));

/** One step of gradient descent. */
function descend(from: LinearExperts, gradient: LinearExperts, rate: number): LinearExperts {
  const step = (key: keyof LinearExperts): number[] =>
    from[key].map((value, i) => value - rate * (gradient[key][i] ?? NaN));
  return {
    gateSlopes: step('gateSlopes'),
    gateIntercepts: step('gateIntercepts'),
    slopes: step('slopes'),
    intercepts: step('intercepts'),
    logStds: step('logStds'),
  };
}

describe('linear experts', () => {
  it.each(['mixture', 'blend'] as const)('have the gradient of the %s loss', (kind) => {
    const { gradient } = linearExpertsLoss(model, data, kind);
    for (const key of ['gateSlopes', 'gateIntercepts', 'slopes', 'intercepts', 'logStds'] as const)
      for (let i = 0; i < 3; i++) {
        const moved = (h: number): number =>
          linearExpertsLoss(
            { ...model, [key]: model[key].map((value, j) => (i === j ? value + h : value)) },
            data,
            kind,
          ).loss;
        const slope = (moved(1e-5) - moved(-1e-5)) / 2e-5;
        // the step squared, and rounding over the step
        expect(Math.abs(slope - (gradient[key][i] ?? NaN))).toBeLessThan(1e-9);
      }
  });

  it('keep both branches of a fork as a mixture, where the blend goes to the empty middle', () => {
    const fork = [-1, 1].flatMap((x) => [
      { x, y: 2 },
      { x, y: -2 },
    ]);
    const start: LinearExperts = {
      gateSlopes: [0, 0],
      gateIntercepts: [0, 0],
      slopes: [0, 0],
      intercepts: [0.5, -0.4],
      logStds: [0, 0],
    };
    let [mixture, blend] = [start, start];
    for (let step = 0; step < 400; step++) {
      mixture = descend(mixture, linearExpertsLoss(mixture, fork, 'mixture').gradient, 0.05);
      blend = descend(blend, linearExpertsLoss(blend, fork, 'blend').gradient, 0.05);
    }
    const [up = NaN, down = NaN] = mixture.intercepts;
    expect(up).toBeGreaterThan(1.9);
    expect(down).toBeLessThan(-1.9);
    const [one = NaN, other = NaN] = blend.intercepts;
    expect(Math.abs(one + other) / 2).toBeLessThan(0.01);
    // half the squared distance to both branches is all that is left
    expect(relativeError(linearExpertsLoss(blend, fork, 'blend').loss, 2)).toBeLessThan(1e-3);
  });

  it('refuse no data and ragged parameters', () => {
    expect(() => linearExpertsLoss(model, [], 'blend')).toThrow('linearExpertsLoss: there must be data, got 0');
    expect(() => linearExpertsLoss({ ...model, slopes: [1] }, data, 'blend')).toThrow(
      'linearExpertsLoss: five lists of one length',
    );
  });
});
