import { expect, it } from 'vitest';
import { triangulate } from './householder.ts';
import { createRng } from './rng.ts';

const rng = createRng(8);

it.each([
  [6, 3],
  [3, 6],
  [4, 4],
  [1, 1],
  [5, 1],
  [1, 4],
])('a %i × %i matrix becomes a triangle that leaves every distance as it was', (rows, columns) => {
  const matrix = Float64Array.from({ length: rows * columns }, () => rng.normal());
  const vector = Float64Array.from({ length: rows }, () => rng.normal());
  const [triangle, turned] = [matrix.slice(), vector.slice()];
  const beyond = triangulate(triangle, turned, rows, columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < Math.min(i, columns); j++) expect(triangle[i * columns + j]).toBe(0);
  for (let trial = 0; trial < 20; trial++) {
    const h = Array.from({ length: columns }, () => rng.normal());
    const squared = (m: Float64Array, v: Float64Array, count: number): number => {
      let sum = 0;
      for (let i = 0; i < count; i++)
        sum += (v[i]! - h.reduce((total, value, j) => total + value * m[i * columns + j]!, 0)) ** 2;
      return sum;
    };
    const before = squared(matrix, vector, rows);
    expect(squared(triangle, turned, Math.min(rows, columns)) + beyond).toBeCloseTo(before, 12);
  }
});

it('a column of zeros and a repeated column are no obstacle', () => {
  const matrix = Float64Array.of(0, 1, 1, 0, 2, 2, 0, 3, 3);
  const vector = Float64Array.of(1, 2, 3);
  const beyond = triangulate(matrix, vector, 3, 3);
  expect(beyond).toBe(0);
  expect([...matrix, ...vector].every(Number.isFinite)).toBe(true);
});

it('a column of 1e200 does not overflow', () => {
  const matrix = Float64Array.of(3e200, 4e200);
  triangulate(matrix, Float64Array.of(1, 1), 2, 1);
  expect(Math.abs(matrix[0]!) / 5e200).toBeCloseTo(1, 15);
});
