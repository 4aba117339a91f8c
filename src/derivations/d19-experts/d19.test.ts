import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { createDraw } from '../../notebook/draw.ts';
import { threeErrors } from './threeErrors.ts';

const draw = createDraw(createRng(19), 2);
const errors = (mean1: number, mean2: number, y: number): number[] =>
  threeErrors.lines.map((line) =>
    Number(line.evaluate({ gate1: 0, gate2: 0, gate3: -3, mean1, mean2, mean3: mean1, y }, draw)),
  );

it('has three equal errors where the experts agree: there is nothing to blend, pick or mix', () => {
  for (const error of errors(1, 1, 0.2)) expect(error).toBeCloseTo(0.32, 12);
});

it('prefers the empty middle of a fork by blending, and a branch by mixing', () => {
  const [blendMiddle = NaN, , mixMiddle = NaN] = errors(-3, 3, 0);
  const [blendBranch = NaN, , mixBranch = NaN] = errors(-3, 3, 3);
  expect(blendMiddle).toBeLessThan(blendBranch);
  expect(mixBranch).toBeLessThan(mixMiddle);
});
