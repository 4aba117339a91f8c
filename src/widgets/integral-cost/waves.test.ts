import { describe, expect, it } from 'vitest';
import { adaptive } from '../../math/adaptive.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import { prob } from '../../math/normal.ts';
import { createRng } from '../../math/rng.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { params } from './params.ts';
import { logEvidence, logJoint, logLikelihood, reading, relativeSpread, waves } from './waves.ts';

const noises = real(params.costNoise.min, params.costNoise.max);

describe('the detectors and their waves', () => {
  it('turn the axes and nothing else: rows and columns are orthonormal for every number of latents', () => {
    for (let k = 1; k <= 20; k++) {
      const r = waves(k);
      for (let a = 0; a < k; a++)
        for (let b = 0; b < k; b++) {
          let rows = 0;
          let columns = 0;
          for (let j = 0; j < k; j++) {
            rows += r[a * k + j]! * r[b * k + j]!;
            columns += r[j * k + a]! * r[j * k + b]!;
          }
          expectNear(rows, a === b ? 1 : 0, { why: 'rows', absolute: 1e-14 });
          expectNear(columns, a === b ? 1 : 0, { why: 'columns', absolute: 1e-14 });
        }
    }
  });

  it('have the evidence that adaptive quadrature finds for one latent', () => {
    // A case takes thousands of densities.
    holds(
      noises,
      (noise) => {
        const { value } = adaptive((z) => Math.exp(logJoint([z], noise)), -12, 12, { breaks: [-1.2, 0, 1.2] });
        expectNear(Math.exp(logEvidence(1, noise)), value, { why: 'evidence', relative: 1e-10 });
      },
      0.002,
    );
  });

  it('have the evidence that nested adaptive quadrature over z finds for two, which knows of no product', () => {
    const noise = 0.5;
    const inner = (a: number): number =>
      adaptive((b) => Math.exp(logJoint([a, b], noise)), -8, 8, { breaks: [-2, 0, 2], relative: 1e-8 }).value;
    const { value } = adaptive(inner, -8, 8, { breaks: [-2, 0, 2], relative: 1e-7 });
    expectNear(Math.exp(logEvidence(2, noise)), value, { why: 'evidence', relative: 1e-6 });
  });

  it('have the spread of weights that quadrature finds for one latent, and its power for more', () => {
    holds(
      noises,
      (noise) => {
        const moment = (power: number): number =>
          adaptive((z) => prob({ mean: 0, std: 1 }, z) * prob({ mean: z * z, std: noise }, reading) ** power, -12, 12, {
            breaks: [-1.2, 0, 1.2],
          }).value;
        const ratio = moment(2) / moment(1) ** 2;
        for (const k of [1, 3, 20])
          expectNear(relativeSpread(k, noise), Math.sqrt(ratio ** k - 1), { why: `${k} latents`, relative: 1e-8 });
      },
      0.002,
    );
  });

  it('have the spread of weights that draws show', () => {
    const noise = 0.6;
    for (const k of [1, 2, 3]) {
      const rng = createRng(3, 'waves test');
      const r = waves(k);
      const squares: number[] = [];
      const exact = Math.exp(logEvidence(k, noise));
      for (let n = 0; n < 20_000; n++) {
        const z = Array.from({ length: k }, () => rng.normal());
        const felt = Float64Array.from({ length: k }, (_, i) =>
          z.reduce((sum, each, j) => sum + each * r[i * k + j]!, 0),
        );
        squares.push((Math.exp(logLikelihood(felt, noise)) / exact - 1) ** 2);
      }
      const { mean, standardError } = meanWithError(squares);
      expect(Math.abs(mean - relativeSpread(k, noise) ** 2)).toBeLessThan(4 * standardError);
    }
  });

  it('make the spread explode: every latent more than doubles E w²/p(x)² at the noise of the lesson', () => {
    const ratio = 1 + relativeSpread(1, 0.5) ** 2;
    expect(ratio).toBeGreaterThan(2);
    expectNear(1 + relativeSpread(20, 0.5) ** 2, ratio ** 20, { relative: 1e-9 });
  });
});
