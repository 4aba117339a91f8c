import { describe, expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { cellMasses } from './cellMasses.ts';
import type { Bells } from './cellMasses.ts';
import { answerDensity, densityOf } from './density.ts';
import { logPrior } from './prior.ts';
import type { Prior } from './prior.ts';
import { small } from './small.fixture.ts';

const rng = createRng(12, 'test');
const standard: Prior = {
  latent: 2,
  logShares: Float64Array.of(0),
  means: new Float64Array(2),
  stds: new Float64Array(2).fill(1),
};
const bells = (count: number, latent: number, mean: (at: number) => number, std: number): Bells => ({
  latent,
  shares: new Float64Array(count).fill(1 / count),
  means: Float64Array.from({ length: count * latent }, (_, at) => mean(at)),
  stds: new Float64Array(count * latent).fill(std),
});

describe('the aggregate posterior over two units', () => {
  it('has in each cell the mass that a fine sum finds', async () => {
    const some = bells(7, 2, () => rng.normal(), 0.3);
    const axes = [
      { min: -2, max: 2, points: 6 },
      { min: -1, max: 3, points: 5 },
    ];
    const masses = await cellMasses(some, axes);
    const [fine, wide, high] = [40, 0.8, 1];
    masses.forEach((mass, cell) => {
      const [i, j] = [cell % 5, Math.floor(cell / 5)];
      const points: number[] = [];
      for (let b = 0; b < fine; b++)
        for (let a = 0; a < fine; a++)
          points.push(-2 + wide * (i + (a + 0.5) / fine), -1 + high * (j + (b + 0.5) / fine));
      const prior = { ...some, logShares: some.means.filter((_, at) => at % 2 === 0).fill(-Math.log(7)) };
      const sum = logPrior(prior, points).reduce((total, log) => total + Math.exp(log), 0);
      // The midpoint rule errs by h² / 24 of a second derivative.
      expect(Math.abs(mass - (sum * wide * high) / fine ** 2)).toBeLessThan(1e-4);
    });
  });

  it('sums to 1 in a window that holds it, as the prior does', async () => {
    const { axes, aggregate, prior } = await densityOf(
      standard,
      bells(50, 2, () => rng.normal(), 0.1),
      40,
      1,
    );
    const area = axes.reduce((product, { min, max, points }) => product * ((max - min) / (points - 1)), 1);
    const total = (density: Float32Array): number => density.reduce((sum, value) => sum + value, 0) * area;
    // ± 3.5 standard deviations hold 0.99907 of a bell in the plane; the codes lie inside.
    expect(total(prior)).toBeCloseTo(0.99907, 4);
    expect(total(aggregate)).toBeGreaterThan(0.99);
  });

  it('has no holes where it is the prior, and half of its mass in holes where codes keep to one side', async () => {
    const collapsed = await densityOf(
      standard,
      bells(30, 2, () => 0, 1),
      32,
      1,
    );
    expect(collapsed.holeShare).toBe(0);
    const oneSided = bells(3000, 2, (at) => (at % 2 === 0 ? Math.abs(rng.normal()) : rng.normal()), 0.15);
    const { holeShare, holeShareByChance } = await densityOf(standard, oneSided, 24, 1);
    // 2 Φ(z₁ / 0.15) is below a tenth left of −0.247, where 0.40 of the mass lies; of that 95 %, less a cell's width at most.
    expect(holeShare).toBeGreaterThan(0.3);
    expect(holeShare).toBeLessThan(0.4);
    expect(holeShareByChance).toBeLessThan(0.02);
  });

  it('has by chance alone more holes the fewer and narrower the codes are', async () => {
    const share = async (count: number): Promise<number> =>
      (
        await densityOf(
          standard,
          bells(count, 2, () => rng.normal(), 0.02),
          48,
          1,
        )
      ).holeShareByChance;
    expect(await share(100)).toBeGreaterThan(await share(2000));
  });

  it('is asked for over units there are; one unit gives a line', async () => {
    const run = small({ settings: { latent: 3, prior: 'mixture' } });
    const ask = (units: readonly [number, number], side = 16) =>
      answerDensity(run, { kind: 'density', of: 'train', units, side });
    expect((await ask([0, 2])).aggregate).toHaveLength(256);
    const line = await ask([1, 1]);
    expect(line.axes).toHaveLength(1);
    expect(line.prior).toHaveLength(16);
    await expect(ask([0, 3])).rejects.toThrow('There are 3 latent units, counted from 0; there is no unit 3.');
    await expect(ask([0, 1], 1000)).rejects.toThrow(/from 4 to 256, got 1000/);
  });
});
