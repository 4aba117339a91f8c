import { describe, expect, it } from 'vitest';
import { klStandardNormal } from '../../math/kl.ts';
import { elboSurgery } from '../../math/elboSurgery.ts';
import { trapezoid } from '../../math/quadrature.ts';
import { createRng } from '../../math/rng.ts';
import type { Codes } from './codes.ts';
import { logPrior } from './prior.ts';
import type { Prior } from './prior.ts';
import { answerSurgery, takeApart } from './surgery.ts';
import { small } from './small.fixture.ts';

const rng = createRng(9, 'test');

const codes = (count: number, latent: number, spread = 1, std = 0.3): Codes => ({
  count,
  latent,
  means: Float64Array.from({ length: count * latent }, () => spread * rng.normal()),
  stds: Float64Array.from({ length: count * latent }, () => std * Math.exp(0.4 * rng.normal())),
});

const normal = (latent: number): Prior => ({
  latent,
  logShares: Float64Array.of(0),
  means: new Float64Array(latent),
  stds: new Float64Array(latent).fill(1),
});

const mixture = (latent: number): Prior => ({
  latent,
  logShares: Float64Array.of(Math.log(0.3), Math.log(0.7)),
  means: Float64Array.from({ length: 2 * latent }, (_, i) => (i < latent ? -1 : 0.8)),
  stds: Float64Array.from({ length: 2 * latent }, (_, i) => (i < latent ? 0.6 : 1.1)),
});

/** The aggregate as a mixture, of which `logPrior` knows the density. */
const aggregate = ({ count, latent, means, stds }: Codes): Prior => ({
  latent,
  logShares: new Float64Array(count).fill(-Math.log(count)),
  means,
  stds,
});

/** ∬ q log (q / p) by a plain sum over the plane. */
function planeKl(q: Prior, p: Prior): number {
  // The narrowest bell has a std of 0.14; with steps of 0.06 the plain sum is exact to many digits.
  const [half, side] = [6.5, 217];
  const step = (2 * half) / (side - 1);
  const line = Array.from({ length: side }, (_, i) => i * step - half);
  const points = line.flatMap((y) => line.flatMap((x) => [x, y]));
  const [logQ, logP] = [logPrior(q, points), logPrior(p, points)];
  return logQ.reduce((sum, log, i) => sum + Math.exp(log) * (log - logP[i]!), 0) * step * step;
}

describe('the surgery of the average KL', () => {
  it.each([
    ['N(0, I)', normal(2), true],
    ['a mixture', mixture(2), false],
  ] as const)(
    'in the plane agrees with quadrature within five standard errors, against %s',
    async (_, prior, isNormal) => {
      const some = codes(9, 2);
      const { averageKl, information, mismatch, method } = await takeApart(some, prior, isNormal, 1);
      expect(method).toBe('draws');
      const truth = planeKl(aggregate(some), prior);
      expect(Math.abs(mismatch.value - truth)).toBeLessThan(5 * mismatch.error);
      expect(Math.abs(averageKl.value - information.value - mismatch.value)).toBeLessThan(1e-12);
      const own = (n: number): Prior => ({
        ...normal(2),
        means: some.means.slice(2 * n, 2 * n + 2),
        stds: some.stds.slice(2 * n, 2 * n + 2),
      });
      const told = Array.from({ length: 9 }, (_unit, n) => planeKl(own(n), aggregate(some)) / 9).reduce(
        (a, b) => a + b,
        0,
      );
      expect(Math.abs(information.value - told)).toBeLessThan(5 * information.error);
      expect(information.value).toBeLessThanOrEqual(Math.log(9));
    },
  );

  it('on the line is the library’s, by quadrature and by draws', async () => {
    const some = codes(30, 1);
    const { averageKl, information, mismatch, method } = await takeApart(some, normal(1), true, 1);
    const truth = elboSurgery([...some.means].map((mean, n) => ({ mean, std: some.stds[n]! })));
    expect(method).toBe('exact');
    expect([averageKl.value, information.value, mismatch.value]).toEqual([
      truth.averageKl,
      truth.mutualInformation,
      truth.marginalKl,
    ]);
    // A second unit that says nothing: then the parts are the same, by draws.
    const two: Codes = {
      count: 30,
      latent: 2,
      means: Float64Array.from({ length: 60 }, (_, i) => (i % 2 ? 0 : some.means[i / 2]!)),
      stds: Float64Array.from({ length: 60 }, (_, i) => (i % 2 ? 1 : some.stds[i / 2]!)),
    };
    const drawn = await takeApart(two, normal(2), true, 1);
    expect(drawn.averageKl.value).toBeCloseTo(truth.averageKl, 10);
    expect(Math.abs(drawn.information.value - truth.mutualInformation)).toBeLessThan(5 * drawn.information.error);
  });

  it('on the line against a mixture adds up to the KL of the aggregate', async () => {
    const some = codes(6, 1);
    const { mismatch } = await takeApart(some, mixture(1), false, 1);
    const truth = trapezoid(
      (z) => {
        const log = logPrior(aggregate(some), [z])[0]!;
        return Math.exp(log) * (log - logPrior(mixture(1), [z])[0]!);
      },
      -9,
      9,
      8001,
    );
    expect(mismatch.value).toBeCloseTo(truth, 7);
  });

  it('finds no information in codes that are all alike, and log N in codes that never meet', async () => {
    const alike: Codes = {
      count: 20,
      latent: 3,
      means: new Float64Array(60).fill(0.4),
      stds: new Float64Array(60).fill(0.7),
    };
    const told = await takeApart(alike, normal(3), true, 1);
    expect(told.information.value).toBeLessThan(1e-12);
    expect(told.mismatch.value).toBeCloseTo(3 * klStandardNormal(0.4, 2 * Math.log(0.7)), 10);
    const apart: Codes = {
      count: 20,
      latent: 3,
      means: Float64Array.from({ length: 60 }, (_, i) => Math.floor(i / 3)),
      stds: new Float64Array(60).fill(0.01),
    };
    expect((await takeApart(apart, normal(3), true, 1)).information.value).toBeCloseTo(Math.log(20), 12);
  });

  it('is asked of a set of two items or more', async () => {
    const run = small({ settings: { prior: 'vamp' } });
    const { items, logN } = await answerSurgery(run, { kind: 'surgery', of: 'train', items: 500 });
    expect([items, logN]).toEqual([12, Math.log(12)]);
    await expect(answerSurgery(run, { kind: 'surgery', of: 'train', items: 1 })).rejects.toThrow(/two items or more/);
  });
});
