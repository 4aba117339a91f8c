import { describe, expect, it } from 'vitest';
import { createSchedule, linearBetas } from './diffusion.ts';
import { diffusionBound } from './diffusionBound.ts';

const three = createSchedule([0.2, 0.3, 0.4]);
const steps = [
  { slope: 0.85, offset: 0.05, std: Math.sqrt(0.15) },
  { slope: 0.8, offset: 0.02, std: Math.sqrt(0.2) },
  { slope: 0.7, offset: 0, std: Math.sqrt(0.35) },
];

/** The forward chain turned around for standard normal data: x_{t−1} | x_t ~ N(√α_t x_t, β_t). */
const exact = (betas: readonly number[]) =>
  betas.map((beta) => ({ slope: Math.sqrt(1 - beta), offset: 0, std: Math.sqrt(beta) }));

describe('the bound of a diffusion model', () => {
  it('has the values of the reference', () => {
    const bound = diffusionBound(three, 0.9, steps);
    expect(bound.elbo).toBeCloseTo(-1.280652244106821, 14);
    expect(bound.priorKl).toBeCloseTo(0.1728165647528516, 14);
    expect(bound.denoisingKl[0]).toBeCloseTo(0.3776867353040209, 14);
    expect(bound.denoisingKl[1]).toBeCloseTo(0.1865122762728517, 14);
    expect(bound.reconstruction).toBeCloseTo(-0.5436366677770967, 14);
    expect(bound.logEvidence).toBeCloseTo(-1.236280757272449, 14);
    expect(bound.gap).toBeCloseTo(0.04437148683437205, 14);
  });

  it('is tight when the reverse chain is the forward chain turned around, for three steps and for a thousand', () => {
    for (const betas of [[0.2, 0.3, 0.4], linearBetas(1000)])
      for (const x0 of [0, 0.9, -3]) {
        const { elbo, logEvidence, gap } = diffusionBound(createSchedule(betas), x0, exact(betas));
        // standard normal data
        expect(logEvidence).toBeCloseTo(-0.5 * (Math.log(2 * Math.PI) + x0 * x0), 12);
        expect(elbo).toBeCloseTo(logEvidence, 11);
        expect(gap).toBeLessThan(1e-25);
      }
  });

  it('keeps the digits of a gap of 1e-16', () => {
    const betas = [0.2, 0.3];
    const nearly = exact(betas).map((step) => ({ ...step, offset: 1e-8 }));
    const { gap } = diffusionBound(createSchedule(betas), 0, nearly);
    expect(gap).toBeGreaterThan(1e-17);
    expect(gap).toBeLessThan(1e-15);
    // four times the offsets, sixteen times the gap
    const more = diffusionBound(
      createSchedule(betas),
      0,
      nearly.map((step) => ({ ...step, offset: 4e-8 })),
    );
    expect(more.gap / gap).toBeCloseTo(16, 6);
  });

  it('has one step as a plain latent-variable model, with no divergence between steps', () => {
    const { denoisingKl, elbo, reconstruction, priorKl } = diffusionBound(createSchedule([0.5]), 2, steps.slice(0, 1));
    expect(denoisingKl).toEqual([]);
    expect(elbo).toBeCloseTo(reconstruction - priorKl, 14);
  });

  it('refuses a datum that is not finite, steps that do not match the schedule, and bad steps', () => {
    expect(() => diffusionBound(three, NaN, steps)).toThrow('diffusionBound: x0 must be finite, got NaN');
    expect(() => diffusionBound(three, 0, steps.slice(1))).toThrow('one reverse step a noising step, got [2,3]');
    const bad = steps.map((step) => ({ ...step, std: 0 }));
    expect(() => diffusionBound(three, 0, bad)).toThrow('diffusionBound: std of a step must be positive');
  });
});
