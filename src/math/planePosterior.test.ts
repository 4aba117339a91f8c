import { describe, expect, it } from 'vitest';
import { logProb } from './normal.ts';
import { planeLogJoint, type PlaneModel } from './planeModel.ts';
import { planePosterior } from './planePosterior.ts';
import { planeWindow } from './planeWindow.ts';

/** x1 = 2 z1 + 1, x2 = z2 / 2: the posterior is a product of two normals. */
const linear = (std: number): PlaneModel => ({
  decoder: (z1, z2, mean) => {
    mean[0] = 2 * z1 + 1;
    mean[1] = z2 / 2;
  },
  x: [1.6, -0.7],
  std,
});

const evidenceOf = (std: number): number =>
  logProb({ mean: 1, std: Math.hypot(2, std) }, 1.6) + logProb({ mean: 0, std: Math.hypot(0.5, std) }, -0.7);

const meanOf = (std: number): [number, number] => [(2 * 0.6) / (4 + std * std), (0.5 * -0.7) / (0.25 + std * std)];

describe('the posterior of a decoder on the plane', () => {
  it('has the evidence and the mean of the linear model, wide or narrow', () => {
    for (const std of [1, 0.1, 1e-3]) {
      const model = linear(std);
      const { axis1, axis2, density, logEvidence } = planePosterior(model, planeWindow(model), 200);
      expect(logEvidence).toBeCloseTo(evidenceOf(std), 10);
      const cell = ((axis1[1] ?? NaN) - (axis1[0] ?? NaN)) ** 2;
      let [mass, m1, m2] = [0, 0, 0];
      for (const [at, p] of density.entries()) {
        mass += p * cell;
        m1 += p * cell * (axis1[at % 200] ?? NaN);
        m2 += p * cell * (axis2[Math.floor(at / 200)] ?? NaN);
      }
      expect([mass, m1, m2]).toEqual([1, ...meanOf(std)].map((each) => expect.closeTo(each, 10)));
    }
  });

  it('shows what the window holds, row by row', () => {
    const model = linear(0.5);
    const { axis1, axis2, logJoint } = planePosterior(model, { center: [1, -1], half: 2 }, 5);
    expect([...axis1]).toEqual([-1, 0, 1, 2, 3]);
    expect([...axis2]).toEqual([-3, -2, -1, 0, 1]);
    expect(logJoint[5 + 3]).toBeCloseTo(planeLogJoint(model)(2, -2), 14);
  });

  it('refuses a model or a grid that is none', () => {
    const window = { center: [0, 0], half: 1 } as const;
    expect(() => planePosterior(linear(0), window, 10)).toThrow(RangeError);
    expect(() => planePosterior(linear(1), { center: [0, 0], half: 0 }, 10)).toThrow(/window/);
    expect(() => planePosterior(linear(1), window, 1)).toThrow(/points/);
  });
});
