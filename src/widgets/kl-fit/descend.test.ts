import { describe, expect, it } from 'vitest';
import { klMixtureNormal, klNormalMixture } from '../../math/klMixture.ts';
import { createRng } from '../../math/rng.ts';
import { contour } from './contour.ts';
import { descentStep, slopeFor, type Direction } from './descend.ts';
import { descend } from './rest.ts';
import { fieldOf } from './field.ts';
import { targetOf } from '../../derivations/d05-kl/target.ts';

const lesson = targetOf({ separation: 2, width: 0.6, leftWeight: 0.5 });
const directions: readonly Direction[] = ['reverse', 'forward'];
const rng = createRng(4, 'descend');
const anyQ = () => ({ mean: -5 + 10 * rng.uniform(), std: Math.exp(Math.log(0.1) + Math.log(45) * rng.uniform()) });

describe('descent on a divergence', () => {
  it('has the slope of the divergence, by central differences', () => {
    for (const direction of directions) {
      const kl = (mean: number, logStd: number): number => {
        const q = { mean, std: Math.exp(logStd) };
        return direction === 'reverse' ? klNormalMixture(q, lesson) : klMixtureNormal(lesson, q);
      };
      for (let trial = 0; trial < 20; trial++) {
        const q = anyQ();
        const [m, l] = [q.mean, Math.log(q.std)];
        const slope = slopeFor(direction, lesson)(q);
        const step = 1e-4 * Math.min(1, q.std);
        // Central differences err by the third derivative times step², and divergences of up to 1e4 lose 1e-12 a step.
        const close = (a: number, b: number): void =>
          expect(Math.abs(a - b) / Math.max(1, Math.abs(b))).toBeLessThan(1e-4);
        close(slope.mean, (kl(m + step, l) - kl(m - step, l)) / (2 * step));
        close(slope.logStd, (kl(m, l + 1e-4) - kl(m, l - 1e-4)) / 2e-4);
      }
    }
  });

  it('never takes a step uphill, and none longer than its limit', () => {
    for (const direction of directions) {
      const slopeAt = slopeFor(direction, lesson);
      for (let trial = 0; trial < 40; trial++) {
        let q = anyQ();
        for (let step = 0; step < 30; step++) {
          const next = descentStep(direction, slopeAt, q, 0.06);
          if (!next) break;
          expect(slopeAt(next).value).toBeLessThan(slopeAt(q).value);
          expect(Math.abs(next.mean - q.mean)).toBeLessThanOrEqual(0.06 + 1e-12);
          expect(Math.abs(Math.log(next.std / q.std))).toBeLessThanOrEqual(0.06 + 1e-12);
          q = next;
        }
      }
    }
  });

  it('ends forward at the moments of p, from anywhere', () => {
    for (let trial = 0; trial < 20; trial++) {
      const end = descend('forward', lesson, anyQ());
      // Steps below 1e-9 end the descent.
      expect(end.mean).toBeCloseTo(0, 6);
      expect(end.std).toBeCloseTo(Math.sqrt(4.36), 6);
    }
  });

  it('ends reverse on the bell it starts near, and in the covering valley when it starts wide', () => {
    expect(descend('reverse', lesson, { mean: 0.5, std: 1 }).mean).toBeCloseTo(1.997078, 5);
    expect(descend('reverse', lesson, { mean: -3, std: 0.3 }).mean).toBeCloseTo(-1.997078, 5);
    expect(descend('reverse', lesson, { mean: 0.5, std: 4 }).mean).toBeCloseTo(0, 5);
  });
});

describe('the landscape of all q', () => {
  it('holds the divergence at every node, as closely as a drawing needs', () => {
    for (const direction of directions) {
      const { x, y, value } = fieldOf(direction, lesson);
      for (let trial = 0; trial < 40; trial++) {
        const [i, j] = [rng.below(x.length), rng.below(y.length)];
        const q = { mean: x[i] ?? 0, std: Math.exp(y[j] ?? 0) };
        const kl = direction === 'reverse' ? klNormalMixture(q, lesson) : klMixtureNormal(lesson, q);
        expect(Math.abs((value[j * x.length + i] ?? Number.NaN) - kl)).toBeLessThan(0.01 * Math.max(kl, 0.1));
      }
    }
  });

  it('draws the contour of a circle on the circle', () => {
    const at = Array.from({ length: 41 }, (_, i) => -2 + i / 10);
    const segments = contour(
      {
        x: at,
        y: at,
        value: Float64Array.from(
          { length: 41 * 41 },
          (_, k) => (at[k % 41] ?? 0) ** 2 + (at[Math.floor(k / 41)] ?? 0) ** 2,
        ),
      },
      1,
    );
    expect(segments.length).toBeGreaterThan(40);
    for (const { from, to } of segments) {
      // A chord of the square of the distance over a cell of 0.1 errs by at most 0.1²/8.
      expect(Math.hypot(...from)).toBeCloseTo(1, 2);
      expect(Math.hypot(...to)).toBeCloseTo(1, 2);
    }
  });
});
