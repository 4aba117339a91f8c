import { expect, it } from 'vitest';
import { prob } from '../math/normal.ts';
import { peaked } from './peaked.ts';

it('shows the whole height of a bell that is narrower than a pixel, from one end of the plane to the other', () => {
  const bell = { mean: 1.2345, std: 1e-4 };
  const graph = peaked((x) => prob(bell, x), [-3.5, 3.5], bell.mean, bell.std);
  expect(Math.max(...graph.map(([, y]) => y))).toBe(prob(bell, bell.mean));
  const xs = graph.map(([x]) => x);
  expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  expect([xs[0], xs.at(-1)]).toEqual([-3.5, 3.5]);
});

it('leaves out a peak that is out of view', () => {
  expect(peaked((x) => x, [0, 1], 5, 0.1).every(([x]) => x >= 0 && x <= 1)).toBe(true);
});
