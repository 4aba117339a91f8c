import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordedState, training } from '../../state/training.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { codesScene, covarianceOf } from './codes.ts';
import { codeOn, priorMiddle, project, spreadOn, type Basis } from './basis.ts';

const latent = 5;
const row = fc.array(real(-2, 2), { minLength: latent, maxLength: latent });

/** Planes in five units: two directions made of length 1 and at a right angle by Gram and Schmidt. */
const planes: fc.Arbitrary<Basis> = fc
  .tuple(row, row, row)
  .map(([origin, a, b]) => {
    const normed = (v: readonly number[]): Float64Array => Float64Array.from(v, (part) => part / Math.hypot(...v));
    const across = normed(a);
    const along = b.reduce((sum, part, j) => sum + part * across[j]!, 0);
    const up = normed(b.map((part, j) => part - along * across[j]!));
    return { origin: Float64Array.from(origin), across, up };
  })
  .filter(({ across, up }) => {
    // Rows that are nearly 0, or nearly parallel, have no direction to speak of.
    const lengths = [across, up].map((direction) => Math.hypot(...direction));
    const slant = across.reduce((sum, part, j) => sum + part * up[j]!, 0);
    return Math.abs(slant) < 1e-9 && lengths.every((length) => Math.abs(length - 1) < 1e-9);
  });

describe('a plane through the latent space', () => {
  it('gives the point back whose code was taken', () => {
    holds(fc.tuple(planes, real(-4, 4), real(-4, 4)), ([basis, x, y]) => {
      const [px, py] = project(basis, codeOn(basis, x, y));
      // Codes are single-precision numbers of a size up to 8.
      expect(Math.abs(px - x)).toBeLessThan(1e-5);
      expect(Math.abs(py - y)).toBeLessThan(1e-5);
    });
  });

  it('shows a diagonal Gaussian with the variance it has along every direction of the plane', () => {
    holds(fc.tuple(planes, fc.array(real(-6, 1), { minLength: latent, maxLength: latent }), real(0, 7)), (drawn) => {
      const [basis, logVars, angle] = drawn;
      const { xx, xy, yy } = spreadOn(basis, logVars);
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const shown = c * c * xx + 2 * c * s * xy + s * s * yy;
      let along = 0;
      for (let j = 0; j < latent; j++) along += Math.exp(logVars[j]!) * (c * basis.across[j]! + s * basis.up[j]!) ** 2;
      expectNear(shown, along, { relative: 1e-9, absolute: 1e-12, why: 'the same sum in another order' });
    });
  });

  it('has the prior’s middle where the code 0 is projected', () => {
    holds(planes, (basis) => {
      const [x, y] = priorMiddle(basis);
      // What is left of the way from that point to 0 is at a right angle to the plane.
      const rest = Array.from(codeOn(basis, x, y));
      for (const direction of [basis.across, basis.up])
        expect(Math.abs(rest.reduce((sum, part, j) => sum + part * direction[j]!, 0))).toBeLessThan(1e-5);
    });
  });

  it('is the plot over two units where it is made of them', async () => {
    const run = recordedState(await training.loadRecorded('heat-bump'));
    const values = { colorBy: 'position', unitX: 2, unitY: 1 } as const;
    const units: Basis = { origin: Float64Array.of(0, 0), across: Float64Array.of(0, 1), up: Float64Array.of(1, 0) };
    const [plain, turned] = [codesScene(run, values)!, codesScene(run, values, units)!];
    expect(turned.x).toEqual(plain.x);
    expect(turned.y).toEqual(plain.y);
    for (let n = 0; n < plain.count; n++) {
      const [a, b] = [covarianceOf(plain, n), covarianceOf(turned, n)];
      expectNear(b.xx, a.xx, { relative: 1e-5, why: 'standard deviations are kept in single precision' });
      expectNear(b.yy, a.yy, { relative: 1e-5, why: 'standard deviations are kept in single precision' });
      expect(b.xy).toBe(0);
    }
  });
});
