import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/math/rng.ts';
import * as numbers from './numbers.ts';

const { log } = Math;

describe('the numbers of lesson 5', () => {
  it('are those of three joints, 0.05, 0.12 and 0.14', () => {
    expect(numbers.evidence).toBeCloseTo(log(0.31), 14);
    expect(numbers.plainEvidence).toBeCloseTo(0.31, 14);
    expect(numbers.sumOfLogs).toBeCloseTo(log(0.05) + log(0.12) + log(0.14), 14);
    expect(numbers.bestGuess).toBeCloseTo(log(0.14), 14);
    expect(numbers.worse).toBeCloseTo(log(0.285), 14);
    expect(numbers.exact.map((share) => share * 0.31)).toEqual([0.05, 0.12, 0.14].map((x) => expect.closeTo(x, 14)));
  });

  it('are the bounds of the curriculum: prior −1.4975, even −1.2621, posterior −1.1712', () => {
    expect(numbers.atPrior.elbo).toBeCloseTo(-1.4975, 4);
    expect(numbers.atEven.elbo).toBeCloseTo(-1.2621, 4);
    expect(numbers.atExact.elbo).toBeCloseTo(-1.1712, 4);
    expect(numbers.atExact.gap).toBeLessThan(1e-15);
  });

  it('show one divergence that closes the gap and one that does not', () => {
    expect(numbers.evidence - numbers.first.gap).toBeCloseTo(numbers.first.elbo, 14);
    expect(Math.abs(numbers.evidence - numbers.swapped - numbers.first.elbo)).toBeGreaterThan(1e-4);
  });

  it('put a worse model above a better one with a worse q', () => {
    expect(numbers.worse).toBeLessThan(numbers.evidence);
    expect(numbers.worse).toBeGreaterThan(numbers.atEven.elbo);
  });

  it('lose nine entropies where one stands behind the sum', () => {
    expect(numbers.printedLoss - numbers.lossOfCopies).toBeCloseTo(9 * numbers.first.entropy, 12);
  });

  it('fold two bells at ±1 to the mean that draws find', () => {
    const rng = createRng(5, 'hard assignment');
    const count = 200_000;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += Math.abs((rng.below(2) === 0 ? -1 : 1) + rng.normal());
    // Five standard errors of the mean of |X|, whose variance is 2 − 1.167².
    expect(Math.abs(sum / count - numbers.hardMean)).toBeLessThan(5 * Math.sqrt((2 - 1.1666 ** 2) / count));
  });
});
