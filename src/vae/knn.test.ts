import { describe, expect, it } from 'vitest';
import { createRng } from '../math/rng.ts';
import { knnAccuracy, knnR2, nearest } from './knn.ts';
import type { Codes } from './knn.ts';

const rng = createRng(2, 'test');
const cloud = (count: number): Codes => ({
  values: Float64Array.from({ length: 2 * count }, () => rng.normal()),
  count,
  dimensions: 2,
});
const first = ({ values, count }: Codes): number[] => Array.from({ length: count }, (_, i) => values[2 * i]!);

describe('nearest', () => {
  it('finds the same rows as sorting all distances', () => {
    const [train, query] = [cloud(60), cloud(5)];
    for (let i = 0; i < query.count; i++) {
      const distance = (n: number): number =>
        (train.values[2 * n]! - query.values[2 * i]!) ** 2 + (train.values[2 * n + 1]! - query.values[2 * i + 1]!) ** 2;
      const sorted = Array.from({ length: 60 }, (_, n) => n).toSorted((a, b) => distance(a) - distance(b));
      expect(new Set(nearest(query, i, train, 7))).toEqual(new Set(sorted.slice(0, 7)));
    }
  });
});

describe('knnR2', () => {
  it('is near 1 when the factor is a smooth function of the code, however bent', () => {
    const [train, query] = [cloud(1000), cloud(200)];
    const bent = (codes: Codes): number[] => first(codes).map((value) => Math.tanh(value));
    // ten neighbors of a thousand lie within about 0.1, which leaves about 1% of the variance
    expect(knnR2(train, bent(train), query, bent(query))).toBeGreaterThan(0.95);
  });

  it('is about 0 or below when the codes say nothing', () => {
    const [train, query] = [cloud(1000), cloud(200)];
    expect(knnR2(train, first(cloud(1000)), query, first(cloud(200)))).toBeLessThan(0.1);
  });
});

describe('knnAccuracy', () => {
  it('is 1 for classes far apart and near chance for classes drawn at random', () => {
    const [train, query] = [cloud(300), cloud(100)];
    const shifted = (codes: Codes): { readonly codes: Codes; readonly classes: number[] } => {
      const classes = Array.from({ length: codes.count }, (_, i) => i % 3);
      return {
        codes: { ...codes, values: Float64Array.from(codes.values, (value, i) => value + 100 * classes[i >> 1]!) },
        classes,
      };
    };
    const [a, b] = [shifted(train), shifted(query)];
    expect(knnAccuracy(a.codes, a.classes, b.codes, b.classes)).toBe(1);
    // Three classes at random: 1/3 with a standard error of .047; 4 of them.
    expect(knnAccuracy(train, a.classes, query, b.classes)).toBeLessThan(0.52);
  });
});
