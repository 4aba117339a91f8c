import { describe, expect, it } from 'vitest';
import { createRng } from './rng.ts';
import { gumbelScores, sampleCategorical, sampleGumbelMax } from './sampleCategorical.ts';

const n = 20_000;

function frequencies(draw: () => number, K: number): number[] {
  const counts = Array.from({ length: K }, () => 0);
  for (let i = 0; i < n; i++) {
    const outcome = draw();
    counts[outcome] = (counts[outcome] ?? NaN) + 1;
  }
  return counts.map((count) => count / n);
}

describe('sampling a categorical', () => {
  const pi = [0.5, 0, 0.3, 0.2];

  it('meets the probabilities by inverting the cdf, and never draws what has none', () => {
    const rng = createRng(41);
    const seen = frequencies(() => sampleCategorical(rng, pi), 4);
    expect(seen[1]).toBe(0);
    for (const [i, p] of pi.entries())
      // four standard errors, with a fixed seed
      expect(Math.abs((seen[i] ?? NaN) - p)).toBeLessThan(4 * Math.sqrt(p / n) + 1e-12);
  });

  it('meets them by a Gumbel race, whatever is added to every logit', () => {
    const rng = createRng(42);
    const logits = [0.5, 0.3, 0.2].map((p) => Math.log(p) + 1000);
    const seen = frequencies(() => sampleGumbelMax(rng, logits), 3);
    for (const [i, p] of [0.5, 0.3, 0.2].entries())
      expect(Math.abs((seen[i] ?? NaN) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n));
  });

  it('always draws the outcome of a one-hot vector', () => {
    const rng = createRng(43);
    for (let i = 0; i < 100; i++) expect(sampleCategorical(rng, [0, 1, 0])).toBe(1);
  });

  it('draws the last possible outcome where rounding leaves the sum below 1', () => {
    const almostOne = { ...createRng(44), uniform: () => 1 - 2 ** -53 };
    const tenths = Array.from({ length: 10 }, () => 0.1);
    expect(sampleCategorical(almostOne, [...tenths, 0])).toBe(9);
  });

  it('races with one noise for each logit', () => {
    const scores = gumbelScores(createRng(45), [0, 100]);
    expect(scores).toHaveLength(2);
    expect(scores[1]).toBeGreaterThan(scores[0] ?? NaN);
  });

  it('refuses bad probabilities and logits by name', () => {
    const rng = createRng(46);
    expect(() => sampleCategorical(rng, [0.5, -0.5, 1])).toThrow(
      'sampleCategorical: probabilities must not be negative, got -0.5',
    );
    expect(() => sampleCategorical(rng, [0.5, 0.4])).toThrow('sampleCategorical: probabilities must sum to 1, got 0.9');
    expect(() => sampleCategorical(rng, [])).toThrow('sampleCategorical: there must be an outcome, got []');
    expect(() => gumbelScores(rng, [1, Infinity])).toThrow(
      'gumbelScores: logits must be one or more finite numbers, got Infinity',
    );
  });
});
