import { describe, expect, it } from 'vitest';
import * as numbers from './numbers.ts';

const { exp, PI, sqrt } = Math;

/** The area under the product of N(a, s²) and N(b, t²), by the midpoint rule. */
function areaOf(a: number, s: number, b: number, t: number): number {
  const step = 0.001;
  let sum = 0;
  for (let x = -12 + step / 2; x < 12; x += step)
    sum += (exp(-0.5 * ((x - a) / s) ** 2 - 0.5 * ((x - b) / t) ** 2) / (2 * PI * s * t)) * step;
  return sum;
}

describe('the numbers of lesson 10', () => {
  it('are those of two bells multiplied and summed', () => {
    expect(numbers.first.normal.mean).toBeCloseTo(7 / 5, 14);
    expect(numbers.firstArea).toBeCloseTo(areaOf(-1, 1, 2, 0.5), 12);
    expect(numbers.areaTogether).toBeCloseTo(areaOf(0, 1, 0, 1), 12);
    expect(numbers.areaAtTwo).toBeCloseTo(areaOf(-2, 1, 2, 1), 12);
    // The area is 4e-12: as a ratio.
    expect(numbers.areaAtFive / areaOf(-5, 1, 5, 1)).toBeCloseTo(1, 9);
    expect(numbers.equalStd).toBeCloseTo(sqrt(0.5), 15);
    expect(numbers.notesArea).toBeCloseTo(sqrt(0.5), 12);
    expect(numbers.squaredPeak).toBeCloseTo(1 / (2 * PI), 15);
  });

  it('are those of a diffusion step worked out by hand', () => {
    const [before, left, beta] = [0.9 * 0.85, 0.9 * 0.85 * 0.8, 0.2];
    expect(numbers.stepTime).toBe(3);
    expect(numbers.alphaBar(3)).toBeCloseTo(left, 14);
    expect(numbers.crossing).toBe(4);
    expect(numbers.noisy).toBeCloseTo(sqrt(left) * 1.2 + sqrt(1 - left) * 0.4, 13);
    // Two bells over x₂: N(x₃/√α, β/α) and N(√ᾱ₂ x₀, 1 − ᾱ₂).
    const [one, two] = [0.8 / beta, 1 / (1 - before)];
    expect(numbers.targetStd).toBeCloseTo(1 / sqrt(one + two), 13);
    const mean = ((one * numbers.noisy) / sqrt(0.8) + two * sqrt(before) * 1.2) / (one + two);
    expect(numbers.targetMean).toBeCloseTo(mean, 13);
    expect(numbers.term).toBeCloseTo(0.04787234042553191, 13);
    expect(numbers.weight).toBeCloseTo(numbers.term / 0.3 ** 2, 12);
  });

  it('show what each wrong recipe of fusion claims, and that leaving a sensor out is honest', () => {
    expect(numbers.missing.claimed).toBeCloseTo(numbers.missing.actual, 12);
    // Across sensor 1 the prior's variance of 1; along it 1/(1 + 1/0.16).
    expect(numbers.missing.claimed).toBeCloseTo(sqrt(1 + 0.16 / 1.16), 12);
    expect(numbers.filledIn.claimed).toBeLessThan(numbers.filledIn.actual - 0.4);
    expect(numbers.twice.claimed).toBeLessThan(numbers.twice.actual - 0.1);
  });
});
