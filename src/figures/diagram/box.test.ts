import { expect, it } from 'vitest';
import { linearScale } from '../scale.ts';
import { corners, within } from './box.ts';

const plane = {
  x: linearScale([0, 1], [0, 100]),
  y: linearScale([0, 1], [50, 0]),
  width: 100,
  height: 50,
  em: 10,
  id: 'a',
  narrow: false,
};
const box = { at: [0.5, 0.5], size: [0.2, 0.4] } as const;

it('has the corners of its middle and its size', () => {
  expect(corners(plane, box)).toEqual([
    [40, 15],
    [60, 15],
    [60, 35],
    [40, 35],
  ]);
});

it('narrows to the right as an encoder does, and widens as a decoder does', () => {
  const [, top = [], foot = []] = corners(plane, box, 'narrowing');
  expect([top[1], foot[1]]).toEqual([22, 28]);
  const [first = [], , , last = []] = corners(plane, box, 'widening');
  expect([first[1], last[1]]).toEqual([22, 28]);
});

it('has its corners at ±1', () => {
  expect(within(box, [1, -1])).toEqual([0.6, 0.3]);
  expect(within(box, [0, 0])).toEqual([0.5, 0.5]);
});
