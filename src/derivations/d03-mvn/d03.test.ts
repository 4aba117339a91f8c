import { describe, expect, it } from 'vitest';
import { judgeChain } from '../../testing/judge.ts';
import { derivations } from './index.ts';

const numbersOf = (id: string, values: Readonly<Record<string, number>> = {}): readonly number[][] =>
  judgeChain(derivations, id, values).map(({ value }) => [value].flat());

describe('the derivations of the multivariate normal', () => {
  it('D3.conditional peaks just as high wherever the other coordinate is seen', () => {
    const standard = { mean1: 0, mean2: 0, std1: 1, std2: 1, corr: 0.8 };
    for (const x2 of [-3, 0, 4])
      for (const [density] of numbersOf('D3.conditional', { ...standard, x2, x1: 0.8 * x2 }))
        // the density of a normal of std 0.6 at its peak
        expect(density).toBeCloseTo(1 / (0.6 * Math.sqrt(2 * Math.PI)), 12);
  });

  it('D3.conditional is the marginal where the coordinates are not correlated', () => {
    const apart = { corr: 0 };
    const [marginal] = numbersOf('D3.marginal', apart).at(-1) ?? [];
    for (const [density] of numbersOf('D3.conditional', apart)) expect(density).toBeCloseTo(marginal ?? NaN, 13);
  });

  it('D3.affine does not notice the shift', () => {
    const [, ...still] = numbersOf('D3.affine');
    const [, ...moved] = numbersOf('D3.affine', { b1: -3, b2: 3, mean1: 2 });
    expect(moved).toEqual(still);
  });

  it('D3.ellipse holds 39.3 % at one standard deviation, whatever the shape', () => {
    for (const corr of [-0.98, 0, 0.98]) {
      const [, polar, closed] = numbersOf('D3.ellipse', { corr, std1: 0.2, std2: 3 });
      expect(polar?.[0]).toBeCloseTo(0.39346934, 8);
      expect(closed?.[0]).toBeCloseTo(0.39346934, 8);
    }
  });
});
