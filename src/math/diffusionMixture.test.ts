import { describe, expect, it } from 'vitest';
import { createSchedule, linearBetas, meanFromNoise } from './diffusion.ts';
import { diffuse, mixtureScore, reverseSampler } from './diffusionMixture.ts';
import { mixtureLogProb, mixtureMoments } from './mixture.ts';
import { gaussHermite } from './quadrature.ts';
import { createRng } from './rng.ts';

const bumps = {
  weights: [0.3, 0.7],
  components: [
    { mean: -1.5, std: 0.2 },
    { mean: 1, std: 0.4 },
  ],
};
const schedule = createSchedule(linearBetas(60, 0.001, 0.2));

describe('a mixture that diffuses', () => {
  it('is the data at t = 0 and nearly standard normal at the end', () => {
    expect(diffuse(bumps, schedule, 0)).toEqual(bumps);
    const { mean, std } = mixtureMoments(diffuse(bumps, schedule, 60));
    // √ᾱ = 0.04 of the mean and ᾱ of the variance are left
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(std - 1)).toBeLessThan(0.01);
  });

  it('has the slope of its log density as score', () => {
    for (const t of [0, 5, 30]) {
      const law = diffuse(bumps, schedule, t);
      const [score, logProb] = [mixtureScore(law), mixtureLogProb(law)];
      for (const x of [-2, -0.5, 0.3, 1.7]) {
        const h = 1e-5;
        // a central difference errs by about h² and by rounding over h
        expect(score(x)).toBeCloseTo((logProb(x + h) - logProb(x - h)) / (2 * h), 6);
      }
    }
  });

  it('has a finite score a thousand standard deviations out', () => {
    expect(mixtureScore(bumps)(400)).toBeCloseTo((1 - 400) / 0.16, 9);
  });

  it('steps back with the mean that the exact score gives', () => {
    const t = 20;
    const back = reverseSampler(bumps, schedule, t);
    const score = mixtureScore(diffuse(bumps, schedule, t));
    const hermite = gaussHermite(5);
    for (const x of [-1.2, 0, 0.8]) {
      // the mean over both random numbers: a fine grid of uniforms, and quadrature over the noise
      let mean = 0;
      const parts = 20_000;
      for (let i = 0; i < parts; i++) {
        const [z, weight] = [hermite.nodes[i % 5] ?? NaN, hermite.weights[i % 5] ?? NaN];
        mean += 5 * weight * back(x, (Math.floor(i / 5) + 0.5) / (parts / 5), z);
      }
      const predicted = -Math.sqrt(schedule.noise[t] ?? NaN) * score(x);
      // the grid of uniforms meets the weight of a component to 1/4,000
      expect(mean / parts).toBeCloseTo(meanFromNoise(schedule, t, x, predicted), 3);
    }
  });

  it('brings particles back to the data', () => {
    const rng = createRng(8);
    const back = Array.from({ length: 60 }, (_, i) => reverseSampler(bumps, schedule, i + 1));
    const n = 20_000;
    const end = diffuse(bumps, schedule, 60);
    const [left] = end.components;
    const weight = end.weights[0] ?? NaN;
    let [below, sum] = [0, 0];
    for (let i = 0; i < n; i++) {
      const from = rng.uniform() < weight ? left : end.components[1];
      let x = (from?.mean ?? NaN) + (from?.std ?? NaN) * rng.normal();
      for (let t = 60; t >= 1; t--) x = back[t - 1]?.(x, rng.uniform(), rng.normal()) ?? NaN;
      if (x < -0.6) below += 1;
      sum += x;
    }
    const moments = mixtureMoments(bumps);
    // five standard errors
    expect(Math.abs(sum / n - moments.mean)).toBeLessThan((5 * moments.std) / Math.sqrt(n));
    expect(Math.abs(below / n - 0.3)).toBeLessThan(5 * Math.sqrt(0.21 / n));
  });

  it('is refused outside the chain and with bad weights', () => {
    expect(() => diffuse(bumps, schedule, 61)).toThrow('diffuse: t must be in 0 to 60, got 61');
    expect(() => reverseSampler(bumps, schedule, 0)).toThrow('t must be in 1 to 60, got 0');
    expect(() => mixtureScore({ ...bumps, weights: [1, 1] })).toThrow('mixtureScore: weights must sum to 1, got 2');
  });
});
