import { describe, expect, it } from 'vitest';
import * as numbers from './numbers.ts';

const { exp, log, sqrt, PI } = Math;
const bell = (y: number, mean: number, std: number): number =>
  exp(-0.5 * ((y - mean) / std) ** 2) / (std * sqrt(2 * PI));

/** Gate times density of the three experts, by the plain formulas. */
function joints(gateLogits: readonly number[]): number[] {
  const sizes = gateLogits.map(exp);
  const sum = sizes.reduce((total, size) => total + size, 0);
  const bells = [bell(1.2, -1, 0.5), bell(1.2, 0.5, 0.4), bell(1.2, 2, 0.8)];
  return bells.map((height, i) => ((sizes[i] ?? NaN) / sum) * height);
}
const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

describe('the numbers of lesson 9', () => {
  it('are softmax, cool, plain and with large logits', () => {
    const sum = exp(1) + exp(2) + exp(0.5);
    expect(numbers.plain[1]).toBeCloseTo(exp(2) / sum, 14);
    expect(numbers.tripled[1]).toBeCloseTo(exp(6) / (exp(3) + exp(6) + exp(1.5)), 14);
    expect(numbers.certain).toBe(0);
    expect(numbers.oneNatAt).toBeCloseTo(1.4245236115186735, 12);
  });

  it('are the density of the experts at two gates, and the responsibilities', () => {
    expect(numbers.density).toBeCloseTo(total(joints([0.5, -0.2, 1])), 14);
    expect(numbers.density).toBeCloseTo(0.192616472, 9);
    expect(numbers.elsewhere).toBeCloseTo(total(joints([3, -0.2, 1])), 14);
    const parts = joints([0.5, -0.2, 1]);
    numbers.fit.responsibilities.forEach((h, i) => expect(h).toBeCloseTo((parts[i] ?? NaN) / total(parts), 14));
  });

  it('are the three errors in their order, and a mixture wider than its experts', () => {
    expect(numbers.errors.blend).toBeCloseTo(0.0762936119, 10);
    expect(numbers.errors.pick).toBeCloseTo(0.975820364, 9);
    expect(numbers.errors.mixture).toBeCloseTo(0.630206533, 9);
    expect(numbers.blended.std ** 2).toBeCloseTo(2.23927618, 8);
    expect(numbers.within).toBeLessThan(numbers.blended.std);
  });

  it('overrule a gate of one in a million by 32 nats', () => {
    expect(1 - (numbers.overruled.responsibilities[0] ?? NaN)).toBeCloseTo(1e6 * exp(-32), 12);
  });

  it('are a balance, and one below 1 where the loads disagree', () => {
    expect(numbers.balance).toBeCloseTo(3 * (0.2 + 0.0875 + 0.0625), 14);
    const p = 1 / (1 + exp(-0.1));
    const q = 1 / (1 + exp(6));
    const soft = (3 * p + 2 * q) / 5;
    expect(numbers.oddBalance).toBeCloseTo(2 * (0.6 * soft + 0.4 * (1 - soft)), 14);
    expect(numbers.oddBalance).toBeCloseTo(0.926391, 6);
  });

  it('count what experts cost', () => {
    expect(numbers.oneExpert).toEqual({ parameters: 2 * 512 * 2048 + 512, multiplyAdds: 2 * 512 * 2048 + 512 });
    expect(numbers.manyExperts.parameters).toBe(64 * (2 * 512 * 2048 + 512));
    expect(numbers.manyExperts.multiplyAdds).toBe(2 * 512 * 2048 + 64 * 512);
    expect(numbers.trillions).toBeCloseTo(1.57, 2);
    expect(numbers.millions).toBeCloseTo(447, 0);
  });

  it('are a relaxed mean near softmax in the cold and far from it in the warmth', () => {
    expect(Math.abs(numbers.relaxedCold - (numbers.plain[1] ?? NaN))).toBeLessThan(0.002);
    expect(numbers.relaxedWarm).toBeLessThan(0.45);
    expect(numbers.steepLse).toBeCloseTo(1000.5 + log(1 + exp(-0.5) + exp(-1.5)), 12);
  });
});
