import { describe, expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { multiply } from './multiply.ts';

const rng = createRng(3, 'test');
const random = (count: number): Float64Array => Float64Array.from({ length: count }, () => rng.normal());

describe('multiply', () => {
  it.each([
    [4, 4, 4],
    [1, 7, 1],
    [5, 3, 9],
    [13, 17, 6],
    [8, 1, 2],
  ])('of a %i × %i and a … × %i matrix is the sum over the inner index, straight and transposed', (m, n, p) => {
    const [a, b] = [random(m * n), random(n * p)];
    const aTransposed = Float64Array.from(a, (_, i) => a[(i % m) * n + Math.floor(i / m)]!);
    const bTransposed = Float64Array.from(b, (_, i) => b[(i % n) * p + Math.floor(i / n)]!);
    const expected = Float64Array.from({ length: m * p }, (_, at) => {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += a[Math.floor(at / p) * n + k]! * b[k * p + (at % p)]!;
      return sum;
    });
    const straight = new Float64Array(m * p);
    const firstTransposed = new Float64Array(m * p);
    const secondTransposed = new Float64Array(m * p);
    multiply({ values: a, down: n, along: 1 }, { values: b, down: p, along: 1 }, straight, m, n, p);
    multiply({ values: aTransposed, down: 1, along: m }, { values: b, down: p, along: 1 }, firstTransposed, m, n, p);
    multiply({ values: a, down: n, along: 1 }, { values: bTransposed, down: 1, along: n }, secondTransposed, m, n, p);
    // The same products are added in the same order, so not even rounding differs.
    expect(straight).toEqual(expected);
    expect(firstTransposed).toEqual(expected);
    expect(secondTransposed).toEqual(expected);
  });
});
