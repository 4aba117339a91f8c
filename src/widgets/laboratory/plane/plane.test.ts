import { describe, expect, it } from 'vitest';
import type { DensityAnswer, PcaAnswer, PosteriorAnswer } from '../../../vae/protocol/questions.ts';
import { codeOn, project } from '../../vae-trainer/basis.ts';
import { densityCurves, fieldOf, holeRuns, placeOfCode, posteriorCurves, posteriorField } from './overlayScene.ts';
import { principalBasis, shareHeld } from './principalBasis.ts';
import { planeNotes } from './words.ts';

const root = Math.SQRT1_2;
const pca: PcaAnswer = {
  kind: 'pca',
  center: [1, -2, 0],
  directions: Float32Array.of(-root, -root, 0, 0, 0, 1, root, -root, 0),
  variances: Float32Array.of(3, 1, 1),
};

const line: DensityAnswer = {
  kind: 'density',
  of: 'held-out',
  units: [0, 0],
  axes: [{ min: -2, max: 2, points: 5 }],
  aggregate: Float32Array.of(0.9, 0.1, 0, 0),
  prior: Float32Array.of(0.1, 0.4, 0.4, 0.1),
  holes: Uint8Array.of(0, 1, 1, 0),
  within: 0.95,
  ratio: 0.1,
  holeShare: 0.8,
  holeShareByChance: 0.02,
};

const posterior: PosteriorAnswer = {
  kind: 'posterior',
  x: new Float32Array(1),
  axes: [{ min: -1, max: 1, points: 201 }],
  logPosterior: Float32Array.from({ length: 201 }, () => -Math.log(2)),
  posterior: { mean: [0], std: [0.58] },
  correlation: 0,
  encoder: { mean: [0.1], std: [0.2] },
  logEvidence: { value: -1, error: 0 },
  elbo: { value: -1.5, error: 0 },
  gap: { value: 0.5, error: 0.00002 },
};

const values = {
  planeAxes: 'units',
  planeDensity: 'off',
  planeHoles: 'off',
  planePrior: 'off',
  planePosterior: 'off',
} as const;
const answers = {
  selected: -1,
  isLearned: false,
  byPca: false,
  directions: undefined,
  basis: null,
  density: {},
  posterior: {},
} as const;

describe('the plane of the widest directions', () => {
  it('passes through the mean of the codes, and turns each direction so that its greatest part is positive', () => {
    const basis = principalBasis(pca)!;
    expect(Array.from(codeOn(basis, 0, 0))).toEqual([1, -2, 0]);
    expect(basis.across[0]).toBeCloseTo(root, 6);
    expect(project(basis, [1 + root, -2 + root, 0])[0]).toBeCloseTo(1, 6);
  });

  it('says how much of the variance it holds', () => {
    expect(shareHeld(pca)).toBeCloseTo(0.8, 6);
    expect(principalBasis({ ...pca, center: [0] })).toBeNull();
  });
});

describe('what lies over the codes', () => {
  it('joins cells of a hole into one, whose share of the prior is at most all', () => {
    expect(holeRuns(line)).toEqual([[-1, 1]]);
    const inside = holeRuns(line).reduce((sum, [from, to]) => sum + to - from, 0);
    expect(inside).toBeLessThanOrEqual(4);
  });

  it('draws densities of one unit as curves that hold a mass of 1', () => {
    for (const { points } of densityCurves(line))
      expect(points.reduce((sum, [, density]) => sum + density, 0)).toBeCloseTo(1, 6);
    expect(fieldOf(line, line.prior)).toBeNull();
    expect(posteriorField(posterior)).toBeNull();
    for (const { points } of posteriorCurves(posterior)) {
      const mass = points.reduce((sum, [, density], i) => sum + density * (i === 0 || i === 200 ? 0.005 : 0.01), 0);
      // A bell of std 0.2 around 0.1 lies within −1 … 1 but for 7 in a million.
      expect(mass).toBeCloseTo(1, 4);
    }
  });

  it('lays p(z | x) over the plane that is shown, whichever unit stands across', () => {
    const scene = { unitX: 2 } as Parameters<typeof placeOfCode>[0];
    expect(placeOfCode(scene)(3, 4)).toEqual([4, 3]);
    expect(placeOfCode({ ...scene, unitX: 1 })(3, 4)).toEqual([3, 4]);
  });
});

describe('what is said of it', () => {
  const notes = (change: Partial<Parameters<typeof planeNotes>[0]>): string =>
    planeNotes({ values, answers, latent: 2, live: true, moving: false, ...change }).join(' ');

  it('is nothing while nothing is shown', () => {
    expect(notes({})).toBe('');
  });

  it('asks for a run, or for two units, where there is nothing to compute from', () => {
    expect(notes({ live: false, values: { ...values, planeHoles: 'on' } })).toContain('press Train first');
    expect(notes({ answers: { ...answers, byPca: true }, values: { ...values, planeHoles: 'on' } })).toContain(
      'choose two units',
    );
  });

  it('tells the share of the prior in holes, and what chance alone would leave', () => {
    const said = notes({
      values: { ...values, planeHoles: 'on' },
      answers: { ...answers, density: { answer: line, step: 1200 } },
    });
    expect(said).toContain('80.0 % of the prior’s mass');
    expect(said).toContain('chance alone leaves 2.0 %');
  });

  it('tells the divergence of the encoder from the true posterior with its error, or why there is none', () => {
    const on = { ...values, planePosterior: 'on' } as const;
    expect(notes({ values: on })).toBe('Select a datum to see its true posterior.');
    const said = notes({
      values: on,
      answers: { ...answers, selected: 3, posterior: { answer: posterior, step: 90 } },
    });
    expect(said).toContain('at step 90');
    expect(said).toContain('= 0.500 nats, to within 0.001');
    expect(notes({ values: on, answers: { ...answers, selected: 3, posterior: { refusal: 'Too many units.' } } })).toBe(
      'Too many units.',
    );
  });
});
