import { describe, expect, it } from 'vitest';
import { trapezoid } from '../../math/quadrature.ts';
import { createRng } from '../../math/rng.ts';
import { params } from './params.ts';
import { best, cost, logEvidence, observed, posterior, scene } from './scene.ts';

/** Bells over the whole declared ranges, the corners first. */
function bells(count: number): { m: number; s: number }[] {
  const rng = createRng(2, 'first-drag bells');
  const corners = [params.m.min, params.m.max].flatMap((m) => [params.s.min, params.s.max].map((s) => ({ m, s })));
  const inside = Array.from({ length: count }, () => ({
    m: params.m.min + (params.m.max - params.m.min) * rng.uniform(),
    s: params.s.min + (params.s.max - params.s.min) * rng.uniform(),
  }));
  return [...corners, ...inside];
}

describe('the first figure', () => {
  it('has a posterior that integrates to one and is even, because z enters only squared', () => {
    // Another grid than the one that found the evidence.
    expect(trapezoid(posterior, -5, 5, 3001)).toBeCloseTo(1, 12);
    for (const z of [0.3, 1.17, 2]) expect(posterior(-z)).toBeCloseTo(posterior(z), 14);
  });

  it('keeps the bound at or below the evidence, wherever the bell stands', () => {
    for (const values of bells(300)) expect(scene(values).elbo).toBeLessThanOrEqual(logEvidence + 1e-12);
  });

  it('has a gap that is exactly the divergence of the bell from the posterior', () => {
    for (const values of bells(300)) {
      const { elbo, gap } = scene(values);
      // Two integrals of numbers as large as the gap itself, which reaches 150 nats at the corners.
      expect(Math.abs(logEvidence - elbo - gap)).toBeLessThan(1e-11 * Math.max(1, gap));
    }
  });

  it('has the bound that moments give: E z² = m² + s², E z⁴ = m⁴ + 6 m² s² + 3 s⁴', () => {
    for (const { m, s } of bells(100)) {
      const second = m * m + s * s;
      const fourth = m ** 4 + 6 * m * m * s * s + 3 * s ** 4;
      const prior = -0.5 * second - 0.5 * Math.log(2 * Math.PI);
      const likelihood =
        -2 * (observed * observed - 2 * observed * second + fourth) - 0.5 * Math.log(2 * Math.PI * 0.25);
      const entropy = 0.5 + 0.5 * Math.log(2 * Math.PI) + Math.log(s);
      const closed = prior + likelihood + entropy;
      // The trapezoid rule at 40 points a standard deviation errs by less than rounding.
      expect(Math.abs(scene({ m, s }).elbo - closed)).toBeLessThan(1e-11 * Math.max(1, Math.abs(closed)));
    }
  });

  it('hatches a cost that is nowhere negative and whose area is the gap', () => {
    for (const values of bells(100)) {
      const at = scene(values);
      const f = (z: number): number => cost(at, z);
      for (let z = -3; z <= 3; z += 0.05) expect(f(z)).toBeGreaterThanOrEqual(-1e-13);
      expect(Math.abs(trapezoid(f, -14, 14, 6001) - at.gap)).toBeLessThan(1e-9 * Math.max(1, at.gap));
    }
  });

  it('cannot be beaten at its best: every step aside costs more, and it costs about log 2', () => {
    const least = scene(best).gap;
    // The best is written to two decimals, so only steps well beyond a hundredth must cost more.
    for (const [m, s] of [
      [0.05, 0],
      [-0.05, 0],
      [0, 0.03],
      [0, -0.03],
    ] as const) {
      expect(scene({ m: best.m + m, s: best.s + s }).gap).toBeGreaterThan(least);
    }
    expect(scene({ ...best, m: -best.m }).gap).toBeCloseTo(least, 12);
    expect(least).toBeGreaterThan(Math.LN2);
    for (const values of bells(300)) expect(scene(values).gap).toBeGreaterThan(least - 1e-3);
  });
});
