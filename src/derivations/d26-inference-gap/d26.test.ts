import { expect, it } from 'vitest';
import { squareBestNormal, squareGap } from '../../math/squareModel.ts';
import { judgeChain } from '../../testing/judge.ts';
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
