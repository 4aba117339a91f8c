import { describe, expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { climb } from './quasiNewton.ts';

describe('the search for a maximum', () => {
  it('finds the top of a stretched parabola in any number of coordinates', async () => {
    const rng = createRng(2, 'test');
    for (const n of [1, 2, 7, 32]) {
      const top = Float64Array.from({ length: n }, () => rng.normal());
      const curve = Float64Array.from({ length: n }, () => Math.exp(rng.normal()));
      const { point, value } = await climb(
        (x) =>
          Promise.resolve({
            value: -0.5 * x.reduce((sum, each, i) => sum + curve[i]! * (each - top[i]!) ** 2, 0),
            gradient: x.map((each, i) => -curve[i]! * (each - top[i]!)),
          }),
        new Float64Array(n),
        { tolerance: 1e-12, most: 300 },
      );
      expect(value).toBeGreaterThan(-1e-11);
      point.forEach((x, i) => expect(x).toBeCloseTo(top[i]!, 4));
    }
  });

  it('follows a bent ridge (Rosenbrock 1960)', async () => {
    const { point } = await climb(
      ([x, y]) =>
        Promise.resolve({
          value: -((1 - x!) ** 2) - 100 * (y! - x! * x!) ** 2,
          gradient: Float64Array.of(2 * (1 - x!) + 400 * x! * (y! - x! * x!), -200 * (y! - x! * x!)),
        }),
      Float64Array.of(-1.2, 1),
      { tolerance: 1e-14, most: 300 },
    );
    expect(point[0]).toBeCloseTo(1, 5);
    expect(point[1]).toBeCloseTo(1, 5);
  });

  it('never ends lower than it started, though the slope be wrong', async () => {
    const { value } = await climb(
      (x) => Promise.resolve({ value: -x[0]! * x[0]!, gradient: Float64Array.of(1) }),
      Float64Array.of(0),
      { tolerance: 1e-9, most: 50 },
    );
    expect(value).toBe(-0);
  });
});
