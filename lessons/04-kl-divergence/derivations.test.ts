import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/math/rng.ts';
import { checkChain, type JudgedLine } from '../../src/notebook/check.ts';
import { createDraws } from '../../src/notebook/draw.ts';
import { initialValues, type Values } from '../../src/notebook/param.ts';
import { derivations } from './derivations.ts';

const draws = createDraws(createRng(4), 20_000);

/** A chain judged at the values a reader first sees, but for those given. */
function judged(id: string, changed: Values = {}): readonly JudgedLine[] {
  const owner = derivations.find(({ chains }) => chains.some((chain) => chain.id === id));
  const chain = owner?.chains.find((each) => each.id === id);
  if (!owner || !chain) throw new Error(`no chain ${id}`);
  return checkChain(chain, { ...initialValues(owner.params), ...changed }, draws);
}

/** What the lines of each chain evaluate to at the first values; computed once elsewhere in double precision. */
const reference: Readonly<Record<string, readonly number[]>> = {
  'D5.readings': [0.32638643720015187, 0.32638643720015187, 0.3263864372001519, 0.3263864372001519],
  'D5.gibbs': [-0.16910819014746103, -0.10536051565782628, -0.10536051565782628, 0],
  'D5.gaussians': [0.5088340193653824, 0.5088340193653822, 0.5088340193653824, 0.5088340193653824, 0.5088340193653824],
  'D6.finite': [
    -0.545227050483323, -0.545227050483323, -0.28243314807124126, -0.21122750589385203, -0.21122750589385206,
  ],
  'D6.supporting': [-0.21122750589385206, -0.5452270504833231, -0.545227050483323],
  'D6.bound': [0.7050000000000002, 0.3],
};

describe('the derivations of lesson 4', () => {
  it.each(Object.entries(reference))('%s has the values of the reference on every line', (id, values) => {
    const lines = judged(id);
    expect(lines).toHaveLength(values.length);
    for (const [index, { value, standardError = 0 }] of lines.entries()) {
      const gap = Math.abs(Number(value) - (values[index] ?? NaN));
      // rounding of a few terms of size 1, or four standard errors of the line's own draws
      expect(gap, `${id}, line ${index + 1}`).toBeLessThan(1e-14 + 4 * standardError);
    }
  });

  it('D5.fit covers both bumps, by search as by moments', () => {
    const [search, moments] = judged('D5.fit');
    expect(moments?.value).toEqual([0, Math.sqrt(4.36)]);
    // the search knows half the digits
    [search?.value].flat().forEach((value, i) => expect(value).toBeCloseTo([0, 2.0880613][i] ?? NaN, 6));
  });

  it('names what each inequality gives away: a divergence, a mass, a mean Bregman divergence, half a variance', () => {
    const slacks = ['D5.gibbs', 'D6.finite', 'D6.supporting', 'D6.bound'].flatMap((id) =>
      judged(id).flatMap(({ slackNamed }) => (slackNamed ? [slackNamed.value] : [])),
    );
    const named = [
      0.06374767448963475,
      -Math.log(0.9),
      0.2627939024120817,
      0.07120564217738923,
      0.333999544589471,
      0.405,
    ];
    expect(slacks).toHaveLength(named.length);
    slacks.forEach((value, i) => expect(value).toBeCloseTo(named[i] ?? NaN, 14));
  });

  it('gives nothing away for |x| on one side of its kink, although the points differ', () => {
    const apart = { phi: 'abs', x1: 0.5, x2: 1, x3: 2 };
    for (const id of ['D6.finite', 'D6.supporting'])
      for (const { light, slackNamed } of judged(id, apart)) {
        expect(light).not.toBe('broken');
        expect(slackNamed?.value ?? 0).toBe(0);
      }
  });

  it('holds with −log also where a point is put at or below zero: it stands at the wall', () => {
    const lights = judged('D6.finite', { x1: -3, x2: 0 }).map(({ light }) => light);
    expect(lights).toEqual(['start', 'agrees', 'holds', 'holds', 'agrees']);
  });

  it('gives nothing away by Gibbs when q and p are one', () => {
    const same = { q1: 0.1, q2: 0.2, q3: 0.3, q4: 0.4 };
    for (const { light, value } of judged('D5.gibbs', same)) {
      expect(light).not.toBe('broken');
      // 1e-16 a term
      expect(Math.abs(Number(value))).toBeLessThan(1e-15);
    }
  });
});
