import { expect, it } from 'vitest';
import { cholesky } from './cholesky.ts';
import { at, gram } from './matrix.ts';
import { rotatedRoot } from './mvnRoot.ts';

const cov = [
  [4, -1.2],
  [-1.2, 1],
];

it('a rotated root is a root again, and another matrix', () => {
  const lower = cholesky(cov);
  for (const angle of [0, 0.3, 2, -7]) {
    const root = rotatedRoot(lower, angle);
    gram(root).forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(at(cov, i, j), 14)));
  }
  expect(rotatedRoot(lower, 0)).toEqual(lower);
  // a quarter turn sends the first axis of the noise to minus the second
  expect(at(rotatedRoot(lower, Math.PI / 2), 0, 1)).toBeCloseTo(-2, 14);
});

it('a rotated root refuses what is not 2 × 2', () => {
  expect(() => rotatedRoot([[1]], 0)).toThrow('rotatedRoot: the root must be 2 × 2, got [[1]]');
  expect(() => rotatedRoot(cov, NaN)).toThrow('rotatedRoot: the angle must be finite, got NaN');
});
