import { describe, expect, it } from 'vitest';
import { readPhi } from '../../expression/readPhi.ts';
import { createRng } from '../../math/rng.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type JensenValues } from './scene.ts';
import { captionOf, wallNote } from './words.ts';

const rng = createRng(8, 'typed φ');
const pick = (param: NumberParam): number => clamp(param, param.min + rng.uniform() * (param.max - param.min));
/** Random points, on the reader's own function. */
const draw = (): JensenValues => ({
  ...initialValues(params),
  phiFrom: 'own',
  jensenShow: rng.below(2) === 0 ? 'polygon' : 'tangent',
  x1: pick(params.x1),
  x2: pick(params.x2),
  x3: pick(params.x3),
  a1: pick(params.a1),
  a2: pick(params.a2),
  a3: pick(params.a3),
});
const read = new Map<string, ReturnType<typeof readPhi>['read']>();
/** A formula is judged once, however often it is drawn. */
function phi(text: string) {
  if (!read.has(text)) read.set(text, readPhi(text).read);
  return read.get(text);
}
const formulas = [
  'x^2',
  'exp(x/2)+exp(-x)',
  '-log(x)',
  'abs(x)',
  'max(-x,2x)',
  'x^4/20',
  'softplus(3x)',
  '1/x',
  '3x-1',
];
const dented = ['sin(x)', 'x^3', '-abs(x-1)', 'exp(-x^2/2)', 'sqrt(x)', 'log(x+4)'];

describe('a typed φ on the Jensen polygon', () => {
  it('never lets the barycenter below the curve where it was found convex', () => {
    for (const text of formulas)
      for (let trial = 0; trial < 100; trial++) {
        const { gap, points, state, dent } = scene(draw(), phi(text));
        const highest = Math.max(1, ...points.map((point) => Math.abs(point.y)));
        expect(dent).toBeUndefined();
        expect(gap, `${text}`).toBeGreaterThan(-1e-13 * highest);
        expect(state).not.toBe('below');
      }
  });

  it('finds the same gap by the supporting line, convex or not', () => {
    for (const text of [...formulas, ...dented])
      for (let trial = 0; trial < 100; trial++) {
        const { gap, meanBregman, points } = scene(draw(), phi(text));
        const sizes = points.map((point) => Math.abs(point.y) + Math.abs(point.support));
        expect(Math.abs(gap - meanBregman), `${text}`).toBeLessThan(1e-13 * Math.max(1, ...sizes));
      }
  });

  it('shows Jensen fail on the dent of one that is not convex', () => {
    for (const text of dented) {
      const own = phi(text);
      const { from, to } = own?.dent ?? { from: NaN, to: NaN };
      const middle = (from + to) / 2;
      const values = { ...draw(), x1: Math.max(from, middle - 0.4), x2: middle, x3: Math.min(to, middle + 0.4) };
      const spread = to - from > 0.1 ? values : { ...values, x1: middle - 0.5, x3: middle + 0.5 };
      const shown = scene(spread, own);
      expect(shown.gap, `${text}`).toBeLessThan(0);
      expect(shown.state).toBe('below');
      expect(captionOf(shown, spread).state).toMatch(/^Your φ is not convex: from .* below the curve\.$/);
    }
  });

  it('draws what the named function of the same formula draws', () => {
    for (const [text, name] of [
      ['x^2', 'square'],
      ['exp(x)', 'exp'],
      ['-log(x)', 'negLog'],
      ['abs(x)', 'abs'],
    ] as const)
      for (let trial = 0; trial < 50; trial++) {
        const values = draw();
        const [own, named] = [scene(values, phi(text)), scene({ ...values, phiFrom: 'named', phi: name })];
        for (const key of ['mean', 'phiOfMean', 'meanOfPhi', 'gap', 'slope'] as const)
          expect(own[key]).toBeCloseTo(named[key], 10);
        expect(own.points.map((point) => point.atWall)).toEqual(named.points.map((point) => point.atWall));
      }
  });

  it('keeps every point, the barycenter, its foot and the supporting line in view', () => {
    for (const text of [...formulas, ...dented, '1000x^2', '-50*exp(x)'])
      for (let trial = 0; trial < 60; trial++) {
        const values = draw();
        const { view, points, phiOfMean, meanOfPhi } = scene(values, phi(text));
        const heights = points.flatMap(({ y, support }) => (values.jensenShow === 'tangent' ? [y, support] : [y]));
        for (const height of [...heights, phiOfMean, meanOfPhi]) {
          expect(height, `${text}`).toBeGreaterThan(view.y[0]);
          expect(height, `${text}`).toBeLessThanOrEqual(view.y[1]);
        }
      }
  });

  it('keeps points inside the range where it has a value, and says so', () => {
    const shown = scene({ ...draw(), x1: -2, x2: 1, x3: 4 }, phi('-log(3-x)-log(x)'));
    expect(shown.points.map(({ x }) => x)).toEqual([0.1, 1, 2.9]);
    expect(wallNote(shown)).toBe(
      'Points 1 and 3 stand at 0.10 and 2.90, because your φ has no finite value close beyond.',
    );
  });

  it('gives way to the named function while it cannot be read, and says which is drawn', () => {
    const values = { ...draw(), phi: 'exp' as const };
    expect(scene(values)).toMatchObject({ typed: undefined, gap: scene({ ...values, phiFrom: 'named' }).gap });
    expect(scene(values, phi('x^2')).typed).toBe('x^2');
  });

  it('is said to be convex before anything else, and straight where it is', () => {
    const values: JensenValues = { ...draw(), x1: 1, x2: 2, x3: 3, jensenShow: 'polygon' };
    const caption = (text: string): string => captionOf(scene(values, phi(text)), values).state;
    expect(caption('x^4')).toMatch(/^Your φ is strictly convex here, and/);
    expect(caption('max(-x,5x-10)')).toMatch(/^Your φ is convex here, and/);
    expect(caption('max(-x,2x)')).toBe('Your φ is convex, and straight between these points: there is no gap at all.');
    const tangent: JensenValues = { ...values, jensenShow: 'tangent' };
    expect(captionOf(scene(tangent, phi('x^4')), tangent).state).toMatch(/^Your φ is strictly convex here: no point/);
    expect(caption('cos(x)')).toMatch(/^Your φ is not convex: from about −1\.5\d to 1\.5\d/);
  });
});
