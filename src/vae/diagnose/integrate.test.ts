import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covariance, real, scale } from '../../testing/property.ts';
import { firstLattice, integrateDensity } from './integrate.ts';
import type { LogDensity, Mass } from './integrate.ts';
import { boxKeys, codesAt } from './lattice.ts';

const refinement = { tolerance: 1e-5, most: 200_000 };

async function integral(log: (z: Float64Array) => number, latent: number, half = 7): Promise<Mass> {
  const lattice = firstLattice(Array.from({ length: latent }, () => ({ min: -half, max: half })));
  const density: LogDensity = (codes) =>
    Promise.resolve(
      Float64Array.from({ length: codes.length / latent }, (_, i) => log(codes.subarray(i * latent, (i + 1) * latent))),
    );
  return integrateDensity(density, { lattice, logs: await density(codesAt(lattice, boxKeys(lattice))) }, refinement);
}

const log2Pi = Math.log(2 * Math.PI);

describe('the integral of a density', () => {
  it('of a normal on the line is 1, however narrow and wherever it lies', async () => {
    await fc.assert(
      fc.asyncProperty(real(-9, 9), scale(1e-3, 2), async (mean, std) => {
        const { log, error } = await integral(([z]) => -0.5 * (log2Pi + ((z! - mean) / std) ** 2) - Math.log(std), 1);
        expect(error).toBeLessThan(1e-5);
        expect(Math.abs(log)).toBeLessThan(1e-6);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('of a turned normal in the plane is 1', async () => {
    await fc.assert(
      fc.asyncProperty(covariance(2, 0.02, 1.2), real(-3, 3), real(-3, 3), async (cov, m1, m2) => {
        const [[a, b], [, d]] = cov as [[number, number], [number, number]];
        const det = a * d - b * b;
        const { log, error } = await integral(([z1, z2]) => {
          const [u, v] = [z1! - m1, z2! - m2];
          return -log2Pi - 0.5 * Math.log(det) - (d * u * u - 2 * b * u * v + a * v * v) / (2 * det);
        }, 2);
        expect(error).toBeLessThan(1e-5);
        expect(Math.abs(log)).toBeLessThan(1e-6);
      }),
      { numRuns: 25, seed: 2 },
    );
  });

  it('of a needle beside a broad bell holds both', async () => {
    const bell = (z: Float64Array, m: readonly number[], std: number): number =>
      -log2Pi - 2 * Math.log(std) - 0.5 * (((z[0]! - m[0]!) / std) ** 2 + ((z[1]! - m[1]!) / std) ** 2);
    const { log } = await integral((z) => {
      const [broad, needle] = [bell(z, [-2, 0], 0.5), bell(z, [2.13, 1.41], 0.03)];
      const top = Math.max(broad, needle);
      return top + Math.log(0.5 * Math.exp(broad - top) + 0.5 * Math.exp(needle - top));
    }, 2);
    expect(Math.abs(log)).toBeLessThan(1e-6);
  });

  it('of a thin ring follows the ring', async () => {
    const [radius, std] = [2, 0.05];
    const { log, error } = await integral((z) => -0.5 * ((Math.hypot(z[0]!, z[1]!) - radius) / std) ** 2, 2);
    // ∫ 2π r e^{−(r − R)²/2s²} dr = 2π R s √(2π), up to e^{−800}.
    expect(error).toBeLessThan(1e-5);
    expect(log).toBeCloseTo(Math.log(2 * Math.PI * radius * std * Math.sqrt(2 * Math.PI)), 6);
  });

  it.each([0, 0.123, -1.77, 2.5])('of a density with a kink at %f is as good as it says', async (kink) => {
    const { log, error } = await integral(([z]) => -Math.abs(z! - kink) / 0.3, 1);
    expect(Math.abs(log - Math.log(0.6))).toBeLessThan(error + 1e-7);
    expect(error).toBeLessThan(1e-5);
  });

  it('is refused where the density is no number', async () => {
    await expect(integral(() => NaN, 2)).rejects.toThrow(/not finite/);
  });
});
