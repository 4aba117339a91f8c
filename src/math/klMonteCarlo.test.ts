import { expect, it } from 'vitest';
import { klNormalMixture } from './klMixture.ts';
import { klMonteCarlo } from './klMonteCarlo.ts';
import { mixtureLogProb, type Mixture } from './mixture.ts';
import { logDensity } from './normal.ts';
import { createRng } from './rng.ts';

const p: Mixture = {
  weights: [0.5, 0.5],
  components: [
    { mean: -2, std: 0.6 },
    { mean: 2, std: 0.6 },
  ],
};

it('samples of q estimate a divergence from a mixture, with an error that they know', () => {
  const rng = createRng(8);
  const q = { mean: 1.5, std: 0.8 };
  const samples = Array.from({ length: 20_000 }, () => q.mean + q.std * rng.normal());
  const { mean, standardError } = klMonteCarlo(samples, logDensity(q), mixtureLogProb(p));
  expect(standardError).toBeLessThan(0.02);
  // four standard errors, with a fixed seed
  expect(Math.abs(mean - klNormalMixture(q, p))).toBeLessThan(4 * standardError);
});

it('one sample has no error', () => {
  expect(() => klMonteCarlo([0], logDensity({ mean: 0, std: 1 }), mixtureLogProb(p))).toThrow(/two samples or more/);
});

it('refuses a log ratio that is no number', () => {
  const nowhere = (): number => -Infinity;
  expect(() => klMonteCarlo([0, 1], nowhere, nowhere)).toThrow('klMonteCarlo: log q − log p must be a number, got NaN');
});
