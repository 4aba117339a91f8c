import { describe, expect, it } from 'vitest';
import { inferenceGap } from '../../math/inferenceGap.ts';
import { trapezoid } from '../../math/quadrature.ts';
import { openJoint } from './joint.ts';
import { answerGap } from './gap.ts';
import { small } from './small.fixture.ts';
import type { Small } from './small.fixture.ts';
import { elboOf } from './elbo.ts';

const ask = (made: Small, item: number) => answerGap(small(made), { kind: 'gap', datum: { item } });

describe('the inference gap of an item', () => {
  it('splits as in the library on the line', async () => {
    for (const [item, scale] of [
      [0, 1.5],
      [1, 2.5],
      [2, 4],
    ] as const) {
      const made = { settings: { latent: 1 }, scale };
      const run = small(made);
      const found = await answerGap(run, { kind: 'gap', datum: { item } });
      const joint = await openJoint(run);
      // log p(x, z) as a table, read between its points by a cubic: the library needs a plain function.
      const [low, points, step] = [-12, 24_001, 1e-3];
      const table = await joint.at(
        found.x,
        Float64Array.from({ length: points }, (_, i) => low + i * step),
      );
      const logJoint = (z: number): number => {
        const i = Math.min(points - 3, Math.max(1, Math.floor((z - low) / step)));
        const t = (z - low) / step - i;
        const [a, b, c, d] = [table[i - 1]!, table[i]!, table[i + 1]!, table[i + 2]!];
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
      };
      const logEvidence = Math.log(trapezoid((z) => Math.exp(logJoint(z)), -11, 11, 22_001));
      expect(found.logEvidence.value).toBeCloseTo(logEvidence, 4);
      const gap = ({ mean, std }: { mean: number; std: number }): number =>
        logEvidence -
        trapezoid((u) => (Math.exp(-0.5 * u * u) / Math.sqrt(2 * Math.PI)) * logJoint(mean + std * u), -7, 7, 141) -
        0.5 * Math.log(2 * Math.PI * Math.E) -
        Math.log(std);
      const encoder = { mean: found.encoder.mean[0]!, std: found.encoder.std[0]! };
      const theirs = inferenceGap(gap, encoder, [{ mean: 0, std: 0.5 }]);
      // The table and the searches end at about 1e-5.
      expect(Math.abs(found.approximation.value - theirs.approximation)).toBeLessThan(1e-4);
      expect(Math.abs(found.amortization.value - theirs.amortization)).toBeLessThan(1e-4);
      expect(found.best.mean[0]).toBeCloseTo(theirs.best.mean, 2);
      expect(found.best.std[0]).toBeCloseTo(theirs.best.std, 2);
    }
  });

  it('in the plane ends where no step of a mean or a std goes higher', async () => {
    const run = small({ scale: 2 });
    const { best, elboBest, x } = await answerGap(run, { kind: 'gap', datum: { item: 3 } });
    const joint = await openJoint(run);
    let highest = -Infinity;
    for (const [j, size] of [0, 1, 2, 3].flatMap((each) => [0.03, 0.003].map((by) => [each, by] as const))) {
      for (const sign of [-1, 1]) {
        const q = {
          mean: best.mean.map((m, i) => (i === j ? m + sign * size * best.std[i]! : m)),
          std: best.std.map((s, i) => (i + 2 === j ? s * Math.exp(sign * size) : s)),
        };
        highest = Math.max(highest, (await elboOf(joint, x, q)).elbo.value);
      }
    }
    expect(highest).toBeLessThan(elboBest.value + 3e-6);
  });

  it.each([
    ['gaussian', 'normal', 1],
    ['gaussian', 'mixture', 2],
    ['bernoulli', 'vamp', 2],
    ['continuous-bernoulli', 'normal', 2],
    ['gaussian', 'normal', 4],
    ['bernoulli', 'mixture', 6],
    ['continuous-bernoulli', 'vamp', 16],
  ] as const)('never crosses a bound: %s, prior %s, %i units', async (likelihood, prior, latent) => {
    for (const [seed, scale] of [
      [1, 1],
      [2, 3],
    ] as const) {
      const { elboEncoder, elboBest, logEvidence, amortization, approximation, method } = await ask(
        { settings: { likelihood, prior, latent }, seed, scale },
        0,
      );
      expect(method).toBe(latent > 2 ? 'draws' : 'grid');
      expect(elboEncoder.value).toBeLessThanOrEqual(elboBest.value);
      // By draws this is Jensen's inequality on the same draws; by a grid the rules err by what they state.
      expect(elboBest.value).toBeLessThanOrEqual(
        logEvidence.value + (latent > 2 ? 1e-9 : elboBest.error + logEvidence.error),
      );
      expect(amortization.value).toBeCloseTo(elboBest.value - elboEncoder.value, 8);
      expect(approximation.value).toBeGreaterThanOrEqual(0);
      expect(amortization.value).toBeGreaterThanOrEqual(0);
    }
  });

  it('by draws agrees with the closed form where the decoder is linear in four units', async () => {
    // Each feature sees one unit: x_j | z ~ N(w_j z_j, σ²), whose posterior is diagonal and so within the family.
    const [epsilon, std, w] = [1e-3, 0.5, [0.5, 1, 1.5, 2]] as const;
    const latent = 4;
    const network = { hidden: [4], activation: 'tanh' } as const;
    const diagonal = (values: readonly number[]): number[] =>
      Array.from({ length: 16 }, (_, i) => (i % 5 === 0 ? values[Math.floor(i / 5)]! : 0));
    const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
    const parameters = Float32Array.from(
      [
        zeros(20),
        [...zeros(32), 0.1, 0.2, 0.3, 0.4, -1, -1, -1, -1],
        [...diagonal([epsilon, epsilon, epsilon, epsilon]), ...zeros(4)],
        [...diagonal(w.map((each) => each / epsilon)), ...zeros(4)],
        Math.log(std),
      ].flat(),
    );
    const { x, logEvidence, approximation, best, elboBest } = await ask(
      {
        features: 4,
        parameters,
        settings: { latent, encoder: network, decoder: network, sigma: { kind: 'fixed', value: std } },
      },
      2,
    );
    const variances = w.map((each) => each * each + std * std);
    const truth = variances.reduce((sum, v, j) => sum - 0.5 * (Math.log(2 * Math.PI * v) + x[j]! ** 2 / v), 0);
    // With the posterior itself as q every weight is p(x): no draw tells anything else.
    expect(logEvidence.value).toBeCloseTo(truth, 3);
    expect(elboBest.value).toBeCloseTo(truth, 2);
    expect(approximation.value).toBeLessThan(2e-3);
    w.forEach((each, j) => {
      expect(best.mean[j]).toBeCloseTo((each * x[j]!) / variances[j]!, 2);
      expect(best.std[j]).toBeCloseTo(std / Math.sqrt(variances[j]!), 2);
    });
  });
});
