import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { checkChain } from '../../notebook/check.ts';
import { createDraws } from '../../notebook/draw.ts';
import { penalty } from './penalty.ts';

const draws = createDraws(createRng(3), 20_000);

it('a code that is the prior costs nothing on any line', () => {
  const judged = checkChain(penalty, { mean1: 0, mean2: 0, logVar1: 0, logVar2: 0 }, draws);
  for (const { value } of judged) expect(Math.abs(Number(value))).toBeLessThan(1e-14);
});

it('the two halves of the bowl: a mean of 2 costs 2 nats, a std of e costs (e² − 3)/2', () => {
  const moved = checkChain(penalty, { mean1: 2, mean2: 0, logVar1: 0, logVar2: 0 }, draws);
  const widened = checkChain(penalty, { mean1: 0, mean2: 0, logVar1: 2, logVar2: 0 }, draws);
  expect(moved[2]?.value).toBe(2);
  expect(widened[2]?.value).toBeCloseTo((Math.exp(2) - 3) / 2, 14);
});
