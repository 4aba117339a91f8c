import { describe, expect, it } from 'vitest';
import { mvnLogProb, type Mvn } from './mvn.ts';
import { mvnConditional, mvnMarginal } from './mvnConditional.ts';

const plane: Mvn = {
  mean: [1, -0.5],
  cov: [
    [1, 0.8],
    [0.8, 2],
  ],
};

const space: Mvn = {
  mean: [0, 1, -1, 0.5],
  cov: [
    [3, -0.3, -2.5, 0.2],
    [-0.3, 1.4, -0.2, 0.6],
    [-2.5, -0.2, 3.3, -0.5],
    [0.2, 0.6, -0.5, 0.75],
  ],
};

describe('the conditional of a normal', () => {
  it('has the mean and variance of the textbook', () => {
    const { mean, cov } = mvnConditional(plane, [1], [0.7]);
    expect(mean[0]).toBeCloseTo(1.48, 14);
    expect(cov[0]?.[0]).toBeCloseTo(0.68, 14);
  });

  it('is as wide wherever the other coordinate is: 0.6 of the marginal at correlation 0.8', () => {
    const normal = {
      mean: [0, 0],
      cov: [
        [1, 0.8],
        [0.8, 1],
      ],
    };
    for (const x2 of [-40, 0, 3]) {
      const { mean, cov } = mvnConditional(normal, [1], [x2]);
      expect(Math.sqrt(cov[0]?.[0] ?? NaN)).toBeCloseTo(0.6, 14);
      expect(mean[0]).toBeCloseTo(0.8 * x2, 12);
    }
  });

  it('times the marginal is the joint density, whichever coordinates are seen and in whatever order', () => {
    const x = [0.3, 2, -2, 1.1];
    for (const seen of [[0], [3, 1], [2, 0, 1], []]) {
      const values = seen.map((i) => x[i] ?? NaN);
      const rest = x.filter((_, i) => !seen.includes(i));
      const given = mvnLogProb(mvnConditional(space, seen, values), rest);
      const margin = seen.length === 0 ? 0 : mvnLogProb(mvnMarginal(space, seen), values);
      expect(given + margin).toBeCloseTo(mvnLogProb(space, x), 12);
    }
  });

  it('taken one coordinate at a time is the conditional on all of them', () => {
    const once = mvnConditional(space, [0, 2], [0.8, -0.2]);
    // after coordinate 0 is seen, coordinate 2 is the second of those left
    const inTurn = mvnConditional(mvnConditional(space, [0], [0.8]), [1], [-0.2]);
    once.mean.forEach((value, i) => expect(inTurn.mean[i]).toBeCloseTo(value, 13));
    once.cov.flat().forEach((value, i) => expect(inTurn.cov.flat()[i]).toBeCloseTo(value, 13));
  });

  it('refuses coordinates that do not fit, and a normal that is none', () => {
    expect(() => mvnConditional(plane, [2], [0])).toThrow(
      'mvnConditional: coordinates must be whole numbers from 0 to 1, got 2',
    );
    expect(() => mvnConditional(space, [1, 1], [0, 0])).toThrow(/must be different, got \[1,1\]/);
    expect(() => mvnConditional(plane, [1], [])).toThrow(/one value for each observed coordinate/);
    expect(() => mvnConditional(plane, [1], [NaN])).toThrow(/entries must be finite, got NaN/);
    expect(() => mvnConditional(plane, [0, 1], [0, 0])).toThrow(/one coordinate must stay unobserved/);
    expect(() => mvnConditional({ mean: [0], cov: [[-1]] }, [], [])).toThrow(/positive definite/);
  });
});

describe('the marginal of a normal', () => {
  it('is read off, in the order asked for', () => {
    expect(mvnMarginal(space, [3, 0])).toEqual({
      mean: [0.5, 0],
      cov: [
        [0.75, 0.2],
        [0.2, 3],
      ],
    });
  });

  it('refuses no coordinate, and coordinates that do not fit', () => {
    expect(() => mvnMarginal(plane, [])).toThrow(/one coordinate must be kept/);
    expect(() => mvnMarginal(plane, [0.5])).toThrow(/whole numbers from 0 to 1, got 0.5/);
  });
});
