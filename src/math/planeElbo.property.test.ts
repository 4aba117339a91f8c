import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectNear, holds, real, scale } from '../testing/property.ts';
import { klMvn } from './klMvn.ts';
import { mvnLogProb } from './mvn.ts';
import { planeElbo } from './planeElbo.ts';

describe('the ELBO on the plane', () => {
  const plane = fc.record({
    stretch: fc.tuple(scale(0.1, 10), scale(0.1, 10)),
    angle: real(-Math.PI, Math.PI),
    std: scale(0.05, 5),
    x: fc.tuple(real(-4, 4), real(-4, 4)),
    mean: fc.tuple(real(-4, 4), real(-4, 4)),
    stds: fc.tuple(scale(1e-3, 3), scale(1e-3, 3)),
  });

  it('of a rotated linear decoder lies below the evidence by the KL to the posterior', () => {
    holds(plane, ({ stretch, angle, std, x, mean, stds }) => {
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      // W = diag(stretch) · rotation
      const w = [
        [stretch[0] * c, -stretch[0] * s],
        [stretch[1] * s, stretch[1] * c],
      ] as const;
      const elbo = planeElbo(
        (z1, z2) => {
          const first = w[0][0] * z1 + w[0][1] * z2;
          const second = w[1][0] * z1 + w[1][1] * z2;
          const squares = ((x[0] - first) / std) ** 2 + ((x[1] - second) / std) ** 2 + z1 * z1 + z2 * z2;
          return -0.5 * squares - 2 * Math.log(2 * Math.PI) - 2 * Math.log(std);
        },
        mean,
        stds,
      );
      // W Wᵀ is diagonal: the rotation leaves the law of z as it is
      const logEvidence = mvnLogProb(
        {
          mean: [0, 0],
          cov: [
            [stretch[0] ** 2 + std ** 2, 0],
            [0, stretch[1] ** 2 + std ** 2],
          ],
        },
        x,
      );
      // the posterior in the rotated coordinates u = R z, where it is a product
      const gains = stretch.map((each) => each / (each * each + std * std));
      const variances = stretch.map((each) => (std * std) / (each * each + std * std));
      const [u1, u2] = [(gains[0] ?? NaN) * x[0], (gains[1] ?? NaN) * x[1]];
      const [v1 = NaN, v2 = NaN] = variances;
      const cross = c * s * (v2 - v1);
      const exact = {
        mean: [c * u1 + s * u2, -s * u1 + c * u2],
        cov: [
          [c * c * v1 + s * s * v2, cross],
          [cross, s * s * v1 + c * c * v2],
        ],
      };
      const q = {
        mean,
        cov: [
          [stds[0] ** 2, 0],
          [0, stds[1] ** 2],
        ],
      };
      const gap = klMvn(q, exact);
      const absolute = 1e-9 * Math.max(1, gap);
      expectNear(elbo + gap, logEvidence, { relative: 1e-10, absolute, why: 'ELBO plus KL' });
      if (!(elbo <= logEvidence + absolute)) throw new Error('the bound exceeds the evidence');
    });
  });
});
