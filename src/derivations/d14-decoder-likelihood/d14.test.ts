import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { checkChain } from '../../notebook/check.ts';
import { createDraws } from '../../notebook/draw.ts';
import { initialValues } from '../../notebook/param.ts';
import { fixedStd } from './fixedStd.ts';
import { learnedStd } from './learnedStd.ts';
import { noisyImage } from './params.ts';
import { squaredError } from './pixels.ts';

const draws = createDraws(createRng(3), 20_000);
const values = initialValues(noisyImage);
const fixedAt = (sigmaX: number): number => Number(checkChain(fixedStd, { ...values, sigmaX }, draws)[1]?.value);

it('the learned noise gives the least loss that any fixed noise gives', () => {
  const best = Math.sqrt(squaredError(values) / 4);
  const least = Number(checkChain(learnedStd, values, draws)[1]?.value);
  expect(fixedAt(best)).toBeCloseTo(least, 13);
  for (const sigma of [0.02, 0.1, 0.3, 2]) expect(fixedAt(sigma)).toBeGreaterThan(least);
});
