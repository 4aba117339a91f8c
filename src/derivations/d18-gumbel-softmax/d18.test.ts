import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { createDraw } from '../../notebook/draw.ts';
import { relaxedArgmax } from './relaxedArgmax.ts';
import { relaxedMean } from './relaxedMean.ts';

const draw = createDraw(createRng(18), 20_000);
const mean = (tau: number): number => Number(relaxedMean.lines[1]?.evaluate({ firstClass: 0.7, tau }, draw));

it('has a relaxed mean that leaves π for the center as the temperature rises', () => {
  // six digits, worked out elsewhere
  const known = [
    [0.05, 0.699656],
    [0.1, 0.698642],
    [0.5, 0.674747],
    [1, 0.637922],
    [2, 0.590001],
    [5, 0.540992],
    [10, 0.521],
  ] as const;
  for (const [tau, value] of known) expect(mean(tau)).toBeCloseTo(value, 6);
});

it('draws the same classes at every temperature from the same noise', () => {
  const seen = [0.05, 0.5, 10].map((tau) => relaxedArgmax.lines[0]?.evaluate({ firstClass: 0.7, tau }, draw));
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});
