import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, real } from '../../../testing/property.ts';
import { cellsPath, contourOf, levelOfMass, pointsOf, type Field } from './contour.ts';

const axis = { min: -5, max: 5, points: 81 };

/** A correlated bell on a grid. */
function bell(stdX: number, stdY: number, rho: number): Field {
  const x = pointsOf(axis, 'middles');
  const y = pointsOf(axis, 'middles');
  const value = Float32Array.from({ length: x.length * y.length }, (_, k) => {
    const [u, v] = [x[k % x.length]! / stdX, y[Math.floor(k / x.length)]! / stdY];
    return Math.exp(-0.5 * ((u * u - 2 * rho * u * v + v * v) / (1 - rho * rho)));
  });
  return { x, y, value };
}

const places = (path: string): readonly (readonly number[])[] =>
  path
    .split(/[MLZ]/)
    .filter((text) => text !== '')
    .map((text) => text.split(' ').map(Number));

// A case is a grid of 6,400 cells.
const share = 0.005;

describe('contours of a density', () => {
  it('enclose the mass that they state: the ellipse that a bell has for it', () => {
    holds(
      fc.tuple(real(0.5, 1.2), real(0.5, 1.2), real(-0.7, 0.7), real(0.2, 0.95)),
      ([stdX, stdY, rho, mass]) => {
        const field = bell(stdX, stdY, rho);
        const { line } = contourOf(field, levelOfMass(field.value, mass), (x, y) => [100 * x, 100 * y]);
        const squared = places(line).map(([px = 0, py = 0]) => {
          const [u, v] = [px / 100 / stdX, py / 100 / stdY];
          return (u * u - 2 * rho * u * v + v * v) / (1 - rho * rho);
        });
        expect(squared.length).toBeGreaterThan(8);
        // In the plane the squared distance is exponential: 1 − e^(−r²/2) of the mass lies within r.
        for (const r2 of squared) expect(Math.abs(1 - Math.exp(-r2 / 2) - mass)).toBeLessThan(0.03);
      },
      share,
    );
  });

  it('are one closed line around one hill, so that dashes run on', () => {
    const field = bell(1, 1, 0.3);
    const { line } = contourOf(field, levelOfMass(field.value, 0.5), (x, y) => [100 * x, 100 * y]);
    expect(line.match(/M/g)).toHaveLength(1);
    const way = places(line);
    expect(way.at(-1)).toEqual(way[0]);
  });

  it('bound a region with the area of the cells above the level', () => {
    const field = bell(1, 0.8, 0);
    const level = levelOfMass(field.value, 0.8);
    const { region } = contourOf(field, level, (x, y) => [1000 * x, 1000 * y]);
    let area = 0;
    for (const piece of region.split('Z').filter((text) => text !== '')) {
      const rim = places(piece);
      rim.forEach(([ax = 0, ay = 0], i) => {
        const [bx = 0, by = 0] = rim[(i + 1) % rim.length]!;
        area += (ax * by - bx * ay) / 2e6;
      });
    }
    const cell = (10 / 80) ** 2;
    const above = field.value.filter((value) => value >= level).length * cell;
    // The rim passes through about 80 cells, half of each.
    expect(Math.abs(area - above)).toBeLessThan(20 * cell);
  });

  it('refuse a share that is no part', () => {
    expect(() => levelOfMass(Float32Array.of(1, 2), 1)).toThrow('the share must lie between 0 and 1, got 1');
  });
});

describe('marked cells', () => {
  it('cover exactly the area that is marked', () => {
    const edges = [0, 1, 2, 3, 4];
    holds(
      fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
      (flags) => {
        const path = cellsPath(Uint8Array.from(flags, Number), edges, edges, (x, y) => [x, y]);
        let area = 0;
        for (const [, left, , right] of path.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)/g))
          area += Number(right) - Number(left);
        expect(area).toBe(flags.filter(Boolean).length);
      },
      0.05,
    );
  });
});
