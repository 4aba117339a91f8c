import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { checkChain } from '../../notebook/check.ts';
import { createDraws } from '../../notebook/draw.ts';
import { initialValues } from '../../notebook/param.ts';
import { fullStep } from './fullStep.ts';
import { params } from './params.ts';

const draws = createDraws(createRng(1), 10);

it('gives away nothing but a better fit when both components start equal: the bound stays tight', () => {
  const values = { ...initialValues(params), emMean1: 0.3, emMean2: 0.3 };
  const [, , climbed, likelihood] = checkChain(fullStep, values, draws);
  expect(climbed?.slack).toBeGreaterThan(0.1);
  expect(likelihood?.slack).toBeCloseTo(0, 12);
});

it('has the same likelihoods for a start that is mirrored: the labels switch', () => {
  const values = { ...initialValues(params), emWeight: 0.3, emStd2: 1.5 };
  const { emMean1, emMean2, emStd1, emStd2 } = values;
  const swapped = { emWeight: 0.7, emMean1: emMean2, emMean2: emMean1, emStd1: emStd2, emStd2: emStd1 };
  const here = checkChain(fullStep, values, draws);
  const there = checkChain(fullStep, swapped, draws);
  for (const [index, { value }] of here.entries()) expect(value).toBeCloseTo(Number(there[index]?.value), 12);
});
