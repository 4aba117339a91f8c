import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { createDraw } from '../../notebook/draw.ts';
import { initialValues } from '../../notebook/param.ts';
import { agreeingLoads } from './agreeingLoads.ts';
import { auxiliaryLoss } from './auxiliaryLoss.ts';
import { router } from './params.ts';
import { routerGradient } from './routerGradient.ts';

const draw = createDraw(createRng(20), 2);
const start = { ...initialValues(router), alpha: 0.01 };
const collapsed = { ...start, push: 8, sharpness: 5 };

it('costs αN when every token goes to one expert with confidence, and then has no slope to leave it', () => {
  for (const line of auxiliaryLoss.lines) expect(Number(line.evaluate(collapsed, draw))).toBeCloseTo(0.03, 12);
  for (const slope of [routerGradient.lines[1]?.evaluate(collapsed, draw) ?? [NaN]].flat())
    expect(Math.abs(Number(slope))).toBeLessThan(1e-12);
});

it('is nearly even for a router without opinions, whatever its argmax says', () => {
  const undecided = { ...start, sharpness: 0.1 };
  for (const { lines } of [auxiliaryLoss, agreeingLoads])
    for (const line of lines) expect(Number(line.evaluate(undecided, draw))).toBeCloseTo(0.01, 3);
});
