import { describe, expect, it } from 'vitest';
import { readDensity } from '../../expression/readDensity.ts';
import { readExpression } from '../../expression/readExpression.ts';
import { createRng } from '../../math/rng.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { momentsOf } from './moments.ts';
import { createPaths, pathCount } from './paths.ts';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { sourceOf, type MeansValues, type Typed } from './source.ts';

const initial = initialValues(params);

/** The whole figure at some values, every path drawn as far as is asked. */
function shownAt(change: Partial<MeansValues>, typed: Typed = {}) {
  const values = { ...initial, ...change };
  const source = sourceOf(values, typed);
  const paths = createPaths(source, values.meansSeed);
  paths.extend(values.n);
  return scene(values, momentsOf(source), paths);
}

/** The twenty averages of n draws under many seeds. */
function manyMeans(change: Partial<MeansValues> & { n: number }, seeds: number, typed: Typed = {}): number[] {
  const source = sourceOf({ ...initial, ...change }, typed);
  return Array.from({ length: seeds }, (_, seed) => {
    const paths = createPaths(source, seed + 1);
    paths.extend(change.n);
    return Array.from({ length: pathCount }, (__, j) => paths.meanAt(j, change.n));
  }).flat();
}

const spread = (numbers: readonly number[]): number => {
  const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (numbers.length - 1));
};

/** Values that the knobs could hold, n up to `most`. */
function anyValues(trial: number, most: number): MeansValues {
  const rng = createRng(trial, 'running means');
  const pick = (param: NumberParam): number => clamp(param, param.min + rng.uniform() * (param.max - param.min));
  const one = <T extends { readonly value: string }>(options: readonly T[]) =>
    (options[rng.below(options.length)] ?? options[0])?.value as never;
  return {
    ...initial,
    muX: pick(params.muX),
    sigmaX: pick(params.sigmaX),
    n: Math.max(1, Math.round(most ** rng.uniform())),
    averagedF: one(params.averagedF.options),
    drawnFrom: one(params.drawnFrom.options),
    meansSeed: pick(params.meansSeed),
    meansScale: one(params.meansScale.options),
  };
}

const typed: Typed = { f: readExpression('cos(3x)').read, p: readDensity(initial.ownP).read };

describe('twenty running means', () => {
  it('vary as sd(f)/√n says: their spread times √n is sd(f), for every law with a spread', () => {
    for (const drawnFrom of ['normal', 'uniform', 'exponential', 'own'] as const)
      for (const averagedF of ['identity', 'square', 'indicator', 'own'] as const) {
        const change = { drawnFrom, averagedF, n: 50 };
        const { std } = shownAt(change, typed);
        const measured = spread(manyMeans(change, 40, typed)) * Math.sqrt(50);
        // 800 means tell their spread to 2.5 percent if normal; averages of 50 squares still have somewhat heavier tails.
        expect(Math.abs(measured / std - 1), `${drawnFrom} ${averagedF}`).toBeLessThan(0.13);
      }
  });

  it('have half the standard error after four times the draws', () => {
    for (let trial = 0; trial < 100; trial++) {
      const values = anyValues(trial, 100);
      const [once, fourTimes] = [shownAt(values, typed), shownAt({ ...values, n: 4 * values.n }, typed)];
      expect(fourTimes.std).toBe(once.std);
      const halved = Math.abs(once.error / fourTimes.error - 2) < 1e-12;
      expect(once.state === 'band' ? halved : Number.isNaN(once.error) || once.state === 'constant').toBe(true);
    }
  });

  it('lie inside the funnel 95 times in a hundred', () => {
    for (const change of [
      { averagedF: 'identity', n: 30 },
      { averagedF: 'square', n: 1000 },
      { averagedF: 'indicator', drawnFrom: 'cauchy', n: 400 },
    ] as const) {
      const seeds = 60;
      let inside = 0;
      for (let seed = 1; seed <= seeds; seed++) inside += shownAt({ ...change, meansSeed: seed }).inside ?? NaN;
      const count = seeds * pathCount;
      // A normal stays within two standard errors with probability 0.9545; four standard errors of the share.
      expect(Math.abs(inside / count - 0.9545)).toBeLessThan(4 * Math.sqrt((0.9545 * 0.0455) / count));
    }
  });

  it('of Cauchy’s draws never settle: after 1000 draws they are as wide as after 4', () => {
    for (const n of [4, 1000]) {
      const means = manyMeans({ drawnFrom: 'cauchy', averagedF: 'identity', muX: 0, sigmaX: 1, n }, 40);
      const within = means.filter((mean) => Math.abs(mean) < 1).length / means.length;
      // The mean of n Cauchy draws has the law of one draw: half of it lies within ±1.
      expect(Math.abs(within - 0.5), `${n}`).toBeLessThan(4 * Math.sqrt(0.25 / means.length));
    }
  });

  it('of Student’s draws settle, although no funnel can be drawn', () => {
    const change = { drawnFrom: 'student', averagedF: 'identity', muX: 0, sigmaX: 1 } as const;
    const far = (n: number): number =>
      manyMeans({ ...change, n }, 20).filter((mean) => Math.abs(mean) > 0.3).length / (20 * pathCount);
    expect(far(10)).toBeGreaterThan(0.4);
    expect(far(2000)).toBeLessThan(0.02);
    expect(shownAt(change)).toMatchObject({ state: 'no-spread', edge: undefined, inside: undefined });
  });

  it('are given no band, no share and no error where there is no spread to draw one from', () => {
    for (let trial = 0; trial < 100; trial++) {
      const shown = shownAt(anyValues(trial, 100), typed);
      const band = shown.state === 'band';
      expect(shown.edge !== undefined).toBe(band);
      expect(shown.inside !== undefined).toBe(band);
      expect(Number.isFinite(shown.error)).toBe(band || shown.state === 'constant');
      expect(shown.inErrors).toBe(band && shown.inErrors);
      expect(shown.view.y.every(Number.isFinite) && shown.view.y[0] < shown.view.y[1]).toBe(true);
    }
  });

  it('count as inside exactly where their ends lie inside the band, in either scale', () => {
    for (let trial = 0; trial < 50; trial++) {
      for (const meansScale of ['units', 'errors'] as const) {
        const { edge, ends, center, inside } = shownAt({ ...anyValues(trial, 200), meansScale }, typed);
        const counted = ends.filter(([at, height]) => edge && Math.abs(height - center) <= edge(at) - center + 1e-12);
        expect(counted.length).toBe(inside ?? 0);
      }
    }
  });

  it('are the averages that the same seed gives, drawn in one go or in slices, and others for another seed', () => {
    const source = sourceOf(initial, {});
    const [whole, sliced, other] = [createPaths(source, 5), createPaths(source, 5), createPaths(source, 6)];
    whole.extend(3000);
    other.extend(3000);
    for (const to of [1, 2, 900, 900, 1100, 3000]) sliced.extend(to);
    expect(sliced.drawn()).toBe(3000);
    for (const [j, n] of [
      [0, 1],
      [7, 899],
      [19, 3000],
    ] as const) {
      expect(sliced.meanAt(j, n)).toBe(whole.meanAt(j, n));
      expect(other.meanAt(j, n)).not.toBe(whole.meanAt(j, n));
    }
    expect(whole.meanAt(0, 3001)).toBeNaN();
  });

  it('end where the average of n draws is, however far it is asked, and show only what is drawn', () => {
    const source = sourceOf(initial, {});
    const paths = createPaths(source, 1);
    paths.extend(100);
    const shown = scene({ n: 5000, meansScale: 'units' }, momentsOf(source), paths);
    expect(shown).toMatchObject({ asked: 5000, n: 100 });
    expect(shown.paths[3]?.at(-1)).toEqual([2, paths.meanAt(3, 100)]);
    const sum = Array.from({ length: 100 }, (_, i) => i).reduce((total, i) => {
      const before = i === 0 ? 0 : paths.meanAt(3, i) * i;
      return total + (paths.meanAt(3, i + 1) * (i + 1) - before);
    }, 0);
    expect(sum / 100).toBeCloseTo(paths.meanAt(3, 100), 10);
  });

  it('falls back to what can be drawn while a formula is not there', () => {
    const source = sourceOf({ ...initial, drawnFrom: 'own', averagedF: 'own' }, {});
    expect(source).toMatchObject({ lawName: 'normal', fName: 'identity' });
  });
});
