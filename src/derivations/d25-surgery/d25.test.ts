import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { checkChain } from '../../notebook/check.ts';
import { createDraws } from '../../notebook/draw.ts';
import { initialValues } from '../../notebook/param.ts';
import { ceiling } from './ceiling.ts';
import { params } from './params.ts';
import { split } from './split.ts';

const draws = createDraws(createRng(1), 10);

it('has no information left, and no penalty, where every code is the prior', () => {
  const values = { surgeryM1: 0, surgeryM2: 0, surgeryM3: 0, surgeryM4: 0, surgeryS: 1 };
  for (const { value } of checkChain(split, values, draws)) expect(value).toBeCloseTo(0, 13);
});

it('reaches log N with codes that do not overlap', () => {
  const [information, bound] = checkChain(ceiling, { ...initialValues(params), surgeryS: 0.05 }, draws);
  expect(information?.value).toBeCloseTo(Math.log(4), 12);
  expect(bound?.slack).toBeCloseTo(0, 12);
});
