import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { squareBestNormal, squareGap } from '../../math/squareModel.ts';
import { checkChain } from '../../notebook/check.ts';
import { createDraws } from '../../notebook/draw.ts';
import { judgeChain } from '../../testing/judge.ts';
import { decomposition } from './decomposition.ts';
import { derivations } from './index.ts';

const gapOf = (encoderMean: number, encoderStd: number): number =>
  Number(judgeChain(derivations, 'D26.split', { encoderMean, encoderStd })[2]?.value);

it('is the same for an encoder on the other mode', () => {
  expect(gapOf(-1.3, 0.25)).toBeCloseTo(gapOf(1.3, 0.25), 12);
});

it('has only the price of the family left, about log 2, at the best normal', () => {
  const best = squareBestNormal(0.5, 2);
  expect(gapOf(best.mean, best.std)).toBeCloseTo(squareGap(0.5, 2)(best), 12);
  expect(gapOf(best.mean, best.std)).toBeCloseTo(0.711697, 6);
});

it('splits the gap at the best normal of all, wherever the encoder is', () => {
  const draws = createDraws(createRng(1), 10);
  for (const [squareX, squareNoise, encoderMean, encoderStd] of [
    [2, 0.5, 1.3, 0.25],
    [2, 0.5, 0, 0.05],
    [2.6, 0.65, -3, 2],
    [5, 0.2, -0.05, 0.05],
    [1.5, 0.8, 3, 0.1],
    [-3, 1.5, 3, 2],
  ] as const) {
    const values = { squareX, squareNoise, encoderMean, encoderStd };
    const sum = Number(checkChain(decomposition, values, draws)[2]?.value);
    const difference = Number(checkChain(decomposition, values, draws, new Set([2]))[2]?.value);
    const best = squareGap(squareNoise, squareX)(squareBestNormal(squareNoise, squareX));
    // the slip takes the amortization gap away where the line adds it, so that only the approximation gap is in both
    expect((sum + difference) / 2).toBeCloseTo(best, 10);
  }
});
