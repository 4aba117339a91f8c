import { describe, expect, it } from 'vitest';
import { adaptive } from '../math/adaptive.ts';
import { logProb } from '../math/normal.ts';
import { ppcaPosterior } from '../math/ppca.ts';
import { catalogue } from './catalogue.ts';
import { linearLaw, linearModel } from './linearGaussian.ts';
import { nineLaw } from './nineGaussians.ts';
import { pinwheelLaw } from './pinwheel.ts';
import { ringLaw } from './ring.ts';
import { spiralLaw } from './spiral.ts';
import { moonsLaw } from './twoMoons.ts';

const { exp, cos, sin, PI } = Math;
/** Where noise is, where it is not, on a curve's end, and in a corner far from all. */
const places = [
  [0.3, 0.2],
  [-1.4, -0.2],
  [0, 0],
  [1, 1],
  [-0.5, -0.9],
  [2.9, -3],
  [-3, 3],
] as const;

/** A fine grid on the square [−3.2, 3.2]², whose cells are half as wide as the narrowest noise. */
const step = 0.04;
const side = 160;
const middle = (i: number): number => (i + 0.5 - side / 2) * step;

const inPlane = Object.entries(catalogue).filter(([, { make, law }]) => law && make(1, 1, 0).features === 2);

describe.each(inPlane)('the law of %s', (_, { make, law }) => {
  const { logDensity } = law!;
  const logs = Float64Array.from({ length: side * side }, (__, i) =>
    logDensity([middle(i % side), middle(Math.floor(i / side))]),
  );
  const masses = logs.map((log) => exp(log) * step * step);
  const { count, x } = make(11, 10_000, 0).train;

  it('integrates to 1', () => {
    // Midpoints are exact to 1e-9 for noise two cells wide; the pinwheel's arms are sheared to .036 across far out, one cell.
    expect(Math.abs(masses.reduce((sum, mass) => sum + mass, 0) - 1)).toBeLessThan(2e-6);
  });

  it('is what the items are drawn from: each of 16 × 16 cells has its share', () => {
    const shares = new Float64Array(256);
    const counts = new Float64Array(256);
    const cell = (column: number, row: number): number => Math.floor(row / 10) * 16 + Math.floor(column / 10);
    masses.forEach((mass, i) => (shares[cell(i % side, Math.floor(i / side))]! += mass));
    for (let n = 0; n < count; n++) {
      const [column, row] = [0, 1].map((axis) => Math.floor(x[2 * n + axis]! / step + side / 2));
      counts[cell(column!, row!)]! += 1 / count;
    }
    // The share of a cell has standard deviation √(p/n); five of them, and two items where next to none are expected.
    shares.forEach((share, i) =>
      expect(Math.abs(counts[i]! - share)).toBeLessThan(5 * Math.sqrt(share / count) + 2 / count),
    );
  });

  it('gives the items the mean log density that its own integral has', () => {
    const moment = (power: number): number =>
      masses.reduce((sum, mass, i) => sum + (mass > 0 ? mass * logs[i]! ** power : 0), 0);
    const spread = Math.sqrt(Math.max(0, moment(2) - moment(1) ** 2) / count);
    let mean = 0;
    for (let n = 0; n < count; n++) mean += logDensity(x.subarray(2 * n, 2 * n + 2)) / count;
    // Four standard errors, of a seed that is fixed.
    expect(Math.abs(mean - moment(1))).toBeLessThan(4 * spread + 1e-6);
  });
});

describe('densities by another route', () => {
  /** log of the mean of a normal in the plane over a parameter in [0, 1], by adaptive quadrature of the scaled integrand. */
  const along = (
    curve: (t: number) => readonly [number, number],
    std: number,
    [x, y]: readonly [number, number],
  ): number => {
    const log = (t: number): number => logProb({ mean: curve(t)[0], std }, x) + logProb({ mean: curve(t)[1], std }, y);
    const grid = Array.from({ length: 4001 }, (_, i) => i / 4000);
    const peak = Math.max(...grid.map(log));
    const breaks = grid.filter((_, i) => i % 100 === 0);
    return peak + Math.log(adaptive((t) => exp(log(t) - peak), 0, 1, { breaks, relative: 1e-11 }).value);
  };

  it('the ring: noise integrated over the angle', () => {
    for (const place of places)
      expect(
        Math.abs(ringLaw.logDensity(place) - along((t) => [cos(2 * PI * t), sin(2 * PI * t)], 0.1, place)),
      ).toBeLessThan(1e-9);
  });

  it('two moons: noise integrated along both', () => {
    for (const place of places) {
      const upper = along((t) => [cos(PI * t) - 0.5, sin(PI * t) - 0.25], 0.1, place);
      const lower = along((t) => [0.5 - cos(PI * t), 0.25 - sin(PI * t)], 0.1, place);
      const most = Math.max(upper, lower);
      const truth = most + Math.log(exp(upper - most) + exp(lower - most)) - Math.log(2);
      expect(Math.abs(moonsLaw.logDensity(place) - truth), `${place[0]}, ${place[1]}`).toBeLessThan(1e-9);
    }
  });

  it('the spiral: noise integrated along the arm', () => {
    const arm = (t: number): readonly [number, number] => {
      const turns = Math.sqrt(1 / 16 + t * (81 / 16 - 1 / 16));
      return [(8 / 9) * turns * cos(2 * PI * turns), (8 / 9) * turns * sin(2 * PI * turns)];
    };
    for (const place of places)
      expect(Math.abs(spiralLaw.logDensity(place) - along(arm, 0.08, place)), `${place[0]}, ${place[1]}`).toBeLessThan(
        1e-9,
      );
  });

  it('nine Gaussians: the sum of nine densities', () => {
    let sum = 0;
    for (const a of [-1.5, 0, 1.5])
      for (const b of [-1.5, 0, 1.5]) sum += exp(-((0.3 - a) ** 2 + (1.2 - b) ** 2) / 0.08) / (0.08 * PI * 9);
    expect(nineLaw.logDensity([0.3, 1.2])).toBeCloseTo(Math.log(sum), 12);
  });

  it('the pinwheel: a fifth of a turn changes nothing, and nothing is lost far out', () => {
    const [c, s] = [cos((2 * PI) / 5), sin((2 * PI) / 5)];
    for (const [x, y] of places.slice(0, 5))
      expect(pinwheelLaw.logDensity([c * x - s * y, s * x + c * y])).toBeCloseTo(pinwheelLaw.logDensity([x, y]), 9);
    expect(Number.isFinite(pinwheelLaw.logDensity([3, 3]))).toBe(true);
  });

  it('the linear Gaussian model: the evidence that comes with its posterior', () => {
    for (const x of [
      [0, 0, 0],
      [1, -0.5, 2],
      [-4, 3, 3],
    ])
      expect(linearLaw.logDensity(x)).toBeCloseTo(ppcaPosterior(linearModel, x).logEvidence, 11);
  });
});

describe('a checkerboard', () => {
  const logDensity = catalogue.checkerboard.law!.logDensity;

  it('is dark at its lower left, light beside it, and nothing beyond', () => {
    expect(logDensity([-1.5, -1.5])).toBeCloseTo(-Math.log(8), 15);
    expect([logDensity([-0.5, -1.5]), logDensity([-2.5, -1.5]), logDensity([2.5, 2.5])]).toEqual([
      -Infinity,
      -Infinity,
      -Infinity,
    ]);
  });

  it('gives its edges to the dark side, so that a point rounded onto one can lie there', () => {
    expect(
      [
        [-1, -1.5],
        [-2, -2],
        [2, 2],
        [0, 0],
      ].map((x) => Number.isFinite(logDensity(x))),
    ).toEqual([true, true, true, true]);
  });
});
