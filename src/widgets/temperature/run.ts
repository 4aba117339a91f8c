import type { Mixture } from '../../math/mixture.ts';

/** Where EM at one temperature has ended. */
export interface End {
  readonly mixture: Mixture;
  readonly steps: number;
  /** Whether the last step moved no number by more than 1e-9; else the steps have run out. */
  readonly flat: boolean;
}

/** No width falls below this: the likelihood of a mixture has no maximum without a floor. */
export const floor = 0.01;

const most = 1000;

/**
 * EM for two normals with shares r ∝ (π N)^{1/T}, from `start` until nothing moves. The M-step has no T in it. It is
 * written for the line and two bells, so that a whole range of temperatures can be run while a ring is dragged; a bell that
 * has lost all data keeps its place.
 */
export function temperedEm(data: readonly number[], start: Mixture, temperature: number): End {
  const [one = NaN, two = NaN] = start.weights;
  const [first, second] = start.components;
  const state = [one, first?.mean ?? NaN, first?.std ?? NaN, second?.mean ?? NaN, second?.std ?? NaN];
  let rest = two;
  const shares = new Float64Array(data.length);
  const moved = (at: number, value: number): number => {
    const change = Math.abs(value - (state[at] ?? NaN));
    state[at] = value;
    return change;
  };
  let flat = false;
  let steps = 0;
  while (!flat && steps < most) {
    steps++;
    const [weight = NaN, mean1 = NaN, std1 = NaN, mean2 = NaN, std2 = NaN] = state;
    const odds = Math.log(weight / std1) - Math.log(rest / std2);
    let total = 0;
    for (let n = 0; n < data.length; n++) {
      const x = data[n] ?? NaN;
      const [u, v] = [(x - mean1) / std1, (x - mean2) / std2];
      const share = 1 / (1 + Math.exp((0.5 * (u - v) * (u + v) - odds) / temperature));
      shares[n] = share;
      total += share;
    }
    let change = moved(0, total / data.length);
    rest = 1 - total / data.length;
    for (const k of [0, 1]) {
      const size = k === 0 ? total : data.length - total;
      if (!(size > 0)) continue;
      const of = (n: number): number => (k === 0 ? (shares[n] ?? NaN) : 1 - (shares[n] ?? NaN));
      let sum = 0;
      for (let n = 0; n < data.length; n++) sum += of(n) * (data[n] ?? NaN);
      const mean = sum / size;
      let squares = 0;
      for (let n = 0; n < data.length; n++) squares += of(n) * ((data[n] ?? NaN) - mean) ** 2;
      change = Math.max(change, moved(2 * k + 1, mean), moved(2 * k + 2, Math.max(floor, Math.sqrt(squares / size))));
    }
    flat = change < 1e-9;
  }
  const [weight = NaN, mean1 = NaN, std1 = NaN, mean2 = NaN, std2 = NaN] = state;
  return {
    mixture: {
      weights: [weight, 1 - weight],
      components: [
        { mean: mean1, std: std1 },
        { mean: mean2, std: std2 },
      ],
    },
    steps,
    flat,
  };
}
