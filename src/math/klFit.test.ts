import { describe, expect, it } from 'vitest';
import { fitForward, fitReverse } from './klFit.ts';
import { klMixtureNormal, klNormalMixture } from './klMixture.ts';
import type { Normal } from './normal.ts';
import { createRng } from './rng.ts';

const p = {
  weights: [0.5, 0.5],
  components: [
    { mean: -2, std: 0.6 },
    { mean: 2, std: 0.6 },
  ],
};

describe('the best normal for two bumps', () => {
  it('covers both in the forward direction', () => {
    const { normal, kl } = fitForward(p);
    // numerical reference, minimized to six decimals
    expect(normal.mean).toBeCloseTo(0, 12);
    expect(normal.std).toBeCloseTo(2.088061, 6);
    expect(kl).toBeCloseTo(0.555156, 6);
  });

  it('sits on either one in the reverse direction, for a little less than log 2', () => {
    const fits = fitReverse(p).slice(0, 2);
    expect(fits).toHaveLength(2);
    for (const { normal, kl } of fits) {
      // numerical reference, minimized to six decimals; the search stops at 1e-6
      expect(Math.abs(normal.mean)).toBeCloseTo(1.997078, 5);
      expect(normal.std).toBeCloseTo(0.604856, 5);
      expect(kl).toBeCloseTo(0.691836, 6);
      expect(kl).toBeLessThan(Math.LN2);
    }
    expect(Math.sign((fits[0]?.normal.mean ?? 0) * (fits[1]?.normal.mean ?? 0))).toBe(-1);
  });

  it('has a third, shallower valley in the reverse direction, which covers both', () => {
    const [, , third, ...more] = fitReverse(p);
    expect(more).toHaveLength(0);
    expect(third?.normal.mean).toBeCloseTo(0, 4);
    // found by gradient descent too, to the digits given
    expect(third?.normal.std).toBeCloseTo(1.79, 3);
    expect(third?.kl).toBeCloseTo(1.138, 3);
  });

  it('is not bettered by any neighbor in its own direction', () => {
    const rng = createRng(51);
    const near = ({ mean, std }: Normal): Normal => ({
      mean: mean + 0.1 * rng.normal(),
      std: std * Math.exp(0.1 * rng.normal()),
    });
    const forward = fitForward(p);
    const reverse = fitReverse(p)[0] ?? forward;
    for (let i = 0; i < 50; i++) {
      expect(klMixtureNormal(p, near(forward.normal))).toBeGreaterThan(forward.kl);
      expect(klNormalMixture(near(reverse.normal), p)).toBeGreaterThan(reverse.kl);
    }
  });

  it('is found once when the two bumps are one', () => {
    const one = {
      ...p,
      components: [
        { mean: 0, std: 0.6 },
        { mean: 0, std: 0.6 },
      ],
    };
    expect(fitReverse(one)).toHaveLength(1);
    expect(fitReverse(one)[0]?.kl).toBeLessThan(1e-10);
  });
});
