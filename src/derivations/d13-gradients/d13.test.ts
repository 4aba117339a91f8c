import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { checkChain } from '../../notebook/check.ts';
import { createDraws } from '../../notebook/draw.ts';
import { initialValues } from '../../notebook/param.ts';
import { gradient, manyDimensions } from './params.ts';
import { reparameterized } from './reparameterized.ts';
import { score } from './score.ts';
import { variances } from './variances.ts';

const draws = createDraws(createRng(3), 20_000);

it('the path knows no dimension, the score function 100 of them: 1 against 63,456', () => {
  const values = { ...initialValues(manyDimensions), dimension: 100 };
  const [path, , plain] = checkChain(variances, values, draws).map(({ value }) => value);
  expect([path, plain]).toEqual([1, 63_456]);
});

it('both routes measure the same gradient with the same noise, the path 4.7 times as sharply', () => {
  const values = initialValues(gradient);
  const [, , byScore] = checkChain(score, values, draws);
  const [, byPath] = checkChain(reparameterized, values, draws);
  const ratio = (byScore?.standardError ?? NaN) / (byPath?.standardError ?? NaN);
  // √21.75, with the error of two sample variances
  expect(Math.abs(ratio - Math.sqrt(21.75))).toBeLessThan(0.3);
});
