import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear, holds, real, scale } from '../testing/property.ts';
import { affineVaeBound, type AffineVae } from './affineVae.ts';
import { affineVaeDrawGradient, affineVaeGradient } from './affineVaeGradient.ts';
import { linearGaussianElbo } from './linearGaussian.ts';
import { linearVaeOptimum, linearVaeValue } from './linearVae.ts';
import { gaussHermite } from './quadrature.ts';

const cases = fc.record({
  w: real(-3, 3),
  b: real(-2, 2),
  noise: scale(0.2, 2),
  slope: real(-1.5, 1.5),
  offset: real(-2, 2),
  width: scale(0.05, 3),
  mean: real(-2, 2),
  spread: scale(0.1, 3),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const vaeOf = ({ w, b, noise, slope, offset, width }: Case): AffineVae => ({
  decoder: { w, b, std: noise },
  encoder: { slope, offset, std: width },
});
const lawOf = ({ mean, spread }: Case) => ({ mean, std: spread });
/** Two data with this mean and variance: all that the averages can see. */
const twoData = ({ mean, spread }: Case): readonly number[] => [mean - spread, mean + spread];

describe('the bound of a VAE that is linear on both sides', () => {
  it('is the mean over data of the closed form for each datum', () => {
    holds(cases, (drawn) => {
      const { decoder, encoder } = vaeOf(drawn);
      const bound = affineVaeBound({ decoder, encoder }, lawOf(drawn));
      const each = twoData(drawn).map((x) =>
        linearGaussianElbo(decoder, x, { mean: encoder.slope * x + encoder.offset, std: encoder.std }),
      );
      const meanOf = (pick: (elbo: (typeof each)[number]) => number): number =>
        each.reduce((sum, elbo) => sum + pick(elbo) / each.length, 0);
      const absolute = 1e-12 * Math.max(1, Math.abs(bound.elbo));
      expectNear(
        bound.logEvidence,
        meanOf(({ logEvidence }) => logEvidence),
        { absolute, why: 'evidence' },
      );
      expectNear(
        bound.elbo,
        meanOf(({ elbo }) => elbo),
        { absolute, why: 'ELBO' },
      );
      expectNear(
        bound.elbo,
        meanOf(({ reconstruction, klPrior }) => reconstruction - klPrior),
        {
          relative: 1e-10,
          absolute: 1e-10,
          why: 'reconstruction minus penalty',
        },
      );
      expectNear(
        bound.gap,
        meanOf(({ gap }) => gap),
        { why: 'gap' },
      );
      if (!(bound.elbo <= bound.logEvidence)) throw new Error(`${bound.elbo} above ${bound.logEvidence}`);
    });
  });

  it('is the objective of the linear VAE where nothing has an offset', () => {
    holds(cases, (drawn) => {
      const vae = vaeOf({ ...drawn, b: 0, offset: 0 });
      const { elbo } = affineVaeBound(vae, { mean: 0, std: drawn.spread });
      const { objective } = linearVaeValue(
        { weight: drawn.w, slope: drawn.slope, std: drawn.width },
        drawn.spread ** 2,
        { noiseStd: drawn.noise, beta: 1 },
      );
      expectNear(elbo, objective, { relative: 1e-10, absolute: 1e-10 });
    });
  });

  it('has at w² = λ − σ² and the exact encoder the value of probabilistic PCA, and no gap', () => {
    const noise = 0.7;
    const lambda = 4;
    const w = Math.sqrt(lambda - noise * noise);
    const at = { decoder: { w, b: 0.8, std: noise }, encoder: { slope: 0, offset: 0, std: 1 } };
    const law = { mean: 0.8, std: 2 };
    const { posterior } = affineVaeBound(at, law);
    const there = affineVaeBound({ ...at, encoder: posterior }, law);
    expect(there.gap).toBe(0);
    expect(there.elbo).toBeCloseTo(linearVaeOptimum([lambda], 1, { noiseStd: noise, beta: 1 }).objective, 13);
    for (const slope of Object.values(affineVaeGradient({ ...at, encoder: posterior }, law)))
      expect(Math.abs(slope)).toBeLessThan(1e-13);
  });
});

describe('the gradient of that bound', () => {
  it('is the one that central differences find', () => {
    holds(
      cases,
      (drawn) => {
        const vae = vaeOf(drawn);
        const law = lawOf(drawn);
        const gradient = affineVaeGradient(vae, law);
        const step = 1e-5;
        const slopeOf = (move: (h: number) => AffineVae): number =>
          (affineVaeBound(move(step), law).elbo - affineVaeBound(move(-step), law).elbo) / (2 * step);
        const { decoder, encoder } = vae;
        const found = {
          slope: slopeOf((h) => ({ decoder, encoder: { ...encoder, slope: encoder.slope + h } })),
          offset: slopeOf((h) => ({ decoder, encoder: { ...encoder, offset: encoder.offset + h } })),
          logVar: slopeOf((h) => ({ decoder, encoder: { ...encoder, std: encoder.std * Math.exp(h / 2) } })),
          w: slopeOf((h) => ({ encoder, decoder: { ...decoder, w: decoder.w + h } })),
          b: slopeOf((h) => ({ encoder, decoder: { ...decoder, b: decoder.b + h } })),
        };
        // A difference of 1e-5 leaves 1e-10 of the curvature and 1e-11 of the bound over 1e-5 of rounding.
        const size = Math.max(
          1,
          Math.abs(affineVaeBound(vae, law).elbo),
          Math.abs(gradient.slope),
          Math.abs(gradient.w),
        );
        for (const key of ['slope', 'offset', 'logVar', 'w', 'b'] as const)
          expectNear(gradient[key], found[key], { relative: 0, absolute: 1e-7 * size, why: key });
      },
      0.3,
    );
  });

  it('is the mean of the gradients of one draw', () => {
    // Exact to degree 5 in the noise; the gradients have degree 2.
    const { nodes, weights } = gaussHermite(3);
    holds(
      cases,
      (drawn) => {
        const vae = vaeOf(drawn);
        const exact = affineVaeGradient(vae, lawOf(drawn));
        const mean = { slope: 0, offset: 0, logVar: 0, w: 0, b: 0 };
        let size = 1;
        for (const x of twoData(drawn))
          for (const [i, noise] of nodes.entries()) {
            const one = affineVaeDrawGradient(vae, x, noise);
            for (const key of ['slope', 'offset', 'logVar', 'w', 'b'] as const) {
              mean[key] += 0.5 * (weights[i] ?? NaN) * one[key];
              size = Math.max(size, Math.abs(one[key]));
            }
          }
        for (const key of ['slope', 'offset', 'logVar', 'w', 'b'] as const)
          expectNear(exact[key], mean[key], { relative: 0, absolute: 1e-13 * size, why: key });
      },
      0.3,
    );
  });
});
