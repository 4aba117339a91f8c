import { describe, expect, it } from 'vitest';
import { mvnEntropy, mvnFactor, mvnLogProb, mvnSample, squaredDistance } from './mvn.ts';
import { entropy, logProb } from './normal.ts';
import { relativeError } from './relativeError.ts';

describe('a multivariate normal', () => {
  it('has the log density of the reference', () => {
    const mvn = {
      mean: [1, 0.3],
      cov: [
        [2, 0.6],
        [0.6, 0.5],
      ],
    };
    // 60-digit references
    expect(relativeError(mvnLogProb(mvn, [0.5, -1.2]), -4.524889765095136)).toBeLessThan(1e-14);
    expect(relativeError(squaredDistance(mvn.mean, mvnFactor(mvn), [0.5, -1.2]), 5.8203125)).toBeLessThan(1e-14);
    const near = {
      mean: [0, 0],
      cov: [
        [1, 0.999999],
        [0.999999, 1],
      ],
    };
    // the condition number is 2e6, so ten digits are what the input holds
    expect(relativeError(mvnLogProb(near, [0.3, 0.301]), 4.428154724710618)).toBeLessThan(1e-9);
  });

  it('is a product of normals when the coordinates are independent', () => {
    const mvn = {
      mean: [1, -1],
      cov: [
        [4, 0],
        [0, 0.25],
      ],
    };
    const parts = [
      { mean: 1, std: 2 },
      { mean: -1, std: 0.5 },
    ] as const;
    expect(mvnLogProb(mvn, [0, 0])).toBeCloseTo(logProb(parts[0], 0) + logProb(parts[1], 0), 14);
    expect(mvnEntropy(mvn)).toBeCloseTo(entropy(parts[0]) + entropy(parts[1]), 14);
  });

  it('turns noise into a sample at the distance of the noise', () => {
    const mvn = {
      mean: [1, 2],
      cov: [
        [4, 1.2],
        [1.2, 1],
      ],
    };
    const factor = mvnFactor(mvn);
    const sample = mvnSample(mvn.mean, factor, [0.3, -1.1]);
    // 60-digit reference, exact to rounding
    sample.forEach((value, i) => expect(value).toBeCloseTo([1.6, 1.3][i] ?? NaN, 14));
    expect(squaredDistance(mvn.mean, factor, sample)).toBeCloseTo(0.3 ** 2 + 1.1 ** 2, 13);
  });

  it('refuses shapes that do not fit', () => {
    expect(() =>
      mvnFactor({
        mean: [0],
        cov: [
          [1, 0],
          [0, 1],
        ],
      }),
    ).toThrow(/of the size of the mean/);
    expect(() => mvnFactor({ mean: [NaN], cov: [[1]] })).toThrow('mvnFactor: entries must be finite, got NaN');
    expect(() => mvnLogProb({ mean: [0], cov: [[1]] }, [0, 0])).toThrow(/must have the dimension of the mean, got 2/);
    expect(() => mvnSample([0], [[1]], [0, 0])).toThrow(/map the noise to the dimension of the mean, got \[1,1,2\]/);
  });

  it('is refused in the name of the function that was called', () => {
    const bad = {
      mean: [0, 0],
      cov: [
        [1, 2],
        [2, 1],
      ],
    };
    expect(() => mvnLogProb(bad, [0, 0])).toThrow(
      'mvnLogProb: the matrix must be positive definite, got [[1,2],[2,1]]',
    );
    expect(() => mvnEntropy(bad)).toThrow('mvnEntropy: the matrix must be positive definite');
    expect(() => mvnLogProb({ mean: [0], cov: [[1]] }, [NaN])).toThrow('mvnLogProb: entries must be finite, got NaN');
    expect(() => squaredDistance([0, 0], [[1]], [1, 1])).toThrow('squaredDistance: the factor must have the dimension');
  });
});
