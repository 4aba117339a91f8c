import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { checkChain } from '../../notebook/check.ts';
import { createDraws } from '../../notebook/draw.ts';
import { weight } from './weight.ts';

const draws = createDraws(createRng(1), 10);

it('switches the unit off exactly at βσ² = λ, whatever the decimals', () => {
  for (const [collapseLambda, collapseNoise, collapseBeta] of [
    [2, 0.5, 4],
    [0.3, 0.1, 3],
    [0.7, 0.07, 10],
    [4.2, 0.6, 7],
  ] as const) {
    const at = checkChain(weight, { collapseLambda, collapseNoise, collapseBeta }, draws);
    expect(at.map(({ value }) => value)).toEqual([0, 0]);
    expect(at.map(({ light }) => light)).toEqual(['start', 'agrees']);
    const below = checkChain(weight, { collapseLambda, collapseNoise, collapseBeta: collapseBeta - 0.01 }, draws);
    expect(below[1]?.light).toBe('agrees');
    expect(below[1]?.value).toBeGreaterThan(0);
  }
});

it('depends on β and σ² only through their product', () => {
  const value = (collapseNoise: number, collapseBeta: number) =>
    checkChain(weight, { collapseLambda: 2, collapseNoise, collapseBeta }, draws)[0]?.value;
  expect(value(0.5, 1)).toBeCloseTo(Number(value(0.25, 2)), 14);
});
