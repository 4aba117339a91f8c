import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { klNormal } from '../../math/kl.ts';
import { trapezoid } from '../../math/quadrature.ts';
import { clamp, initialValues, type ChoiceParam, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { params } from './params.ts';
import { scene, type CutScene, type CutValues } from './scene.ts';
import { valueOf } from './words.ts';

const start = initialValues(params);

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );
const any = (param: NumberParam | ChoiceParam): fc.Arbitrary<number | string> =>
  param.kind === 'number' ? within(param) : fc.constantFrom(...param.options.map(({ value }) => value));

/** Both models, both signs, every number anywhere on its slider. */
const cases = fc.record(
  Object.fromEntries(Object.values<NumberParam | ChoiceParam>(params).map((param) => [param.key, any(param)])),
) as fc.Arbitrary<CutValues>;

/** The largest number on the way: rounding is relative to it. */
const sizeOf = ({ cuts }: CutScene): number =>
  Math.max(1, ...cuts.flatMap(({ parts }) => parts.map(({ value }) => Math.abs(value))));

// Thousands of random cases take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

describe('one bar cut three ways', () => {
  it('ends at the same bound whichever way it is cut, to twelve digits', () => {
    holds(cases, (values) => {
      const shown = scene(values);
      for (const { id, total } of shown.cuts)
        expectNear(total, shown.bound, { relative: 0, absolute: 1e-12 * sizeOf(shown), why: id });
    });
  });

  it('never has a negative gap, and a penalty of the same kind', () => {
    holds(cases, (values) => {
      const shown = scene(values);
      const sign = shown.loss ? 1 : -1;
      if (!(shown.gap >= 0 && sign * valueOf(shown.cuts, 'gap') >= 0)) throw new Error(`gap ${shown.gap}`);
      if (!(sign * valueOf(shown.cuts, 'penalty') >= 0)) throw new Error('penalty below zero');
    });
  });

  it('is negated, part by part, when it is read as a loss', () => {
    holds(cases, (values) => {
      const bound = scene({ ...values, sign: 'bound' });
      const loss = scene({ ...values, sign: 'loss' });
      if (bound.bound + loss.bound !== 0) throw new Error(`${bound.bound}, ${loss.bound}`);
      for (const [k, cut] of bound.cuts.entries())
        for (const [i, part] of cut.parts.entries())
          if (part.value + (loss.cuts[k]?.parts[i]?.value ?? NaN) !== 0) throw new Error(part.id);
    });
  });

  it('draws parts that start where the last one ended, and holds every end in view', () => {
    holds(cases, (values) => {
      const { cuts, view, bound } = scene(values);
      for (const { parts } of cuts) {
        const [first, second] = parts;
        if (first.from !== 0 || second.from !== first.to) throw new Error('a step is missing');
        for (const { to } of parts) if (!(to >= view[0] && to <= view[1])) throw new Error(`${to} out of view`);
      }
      if (!(view[0] < 0 && view[1] > 0 && bound >= view[0] && bound <= view[1])) throw new Error(`${view.join()}`);
    });
  });

  it('says of the shown digits exactly when they add up', () => {
    holds(cases, (values) => {
      const { cuts, bound, digits } = scene(values);
      for (const { parts, shownAddsUp } of cuts) {
        const sum = parts.reduce((total, { value }) => total + Number(value.toFixed(digits)), 0);
        const same = Math.abs(sum - Number(bound.toFixed(digits))) < 0.4 * 10 ** -digits;
        if (same !== shownAddsUp) throw new Error(`${sum} and ${bound}`);
      }
    });
  });

  it('has the parts that plain sums over the states give', () => {
    holds(cases, (drawn) => {
      const values: CutValues = { ...drawn, latent: 'discrete', sign: 'bound' };
      const shown = scene(values);
      const sizes = [values.qSize1, values.qSize2, values.qSize3];
      const prior = [values.priorSize1, values.priorSize2, values.priorSize3];
      const lik = [values.lik1, values.lik2, values.lik3];
      const total = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);
      const q = sizes.map((size) => size / total(sizes));
      const joint = prior.map((size, z) => (size / total(prior)) * (lik[z] ?? NaN));
      const mean = (f: (z: number) => number): number => total(q.map((share, z) => share * f(z)));
      const near = (id: Parameters<typeof valueOf>[1], expected: number): void =>
        expectNear(valueOf(shown.cuts, id), expected, { absolute: 1e-12, why: id });
      near('evidence', Math.log(total(joint)));
      near(
        'energy',
        mean((z) => Math.log(joint[z] ?? NaN)),
      );
      near('entropy', -mean((z) => Math.log(q[z] ?? NaN)));
      near(
        'reconstruction',
        mean((z) => Math.log(lik[z] ?? NaN)),
      );
      near('gap', -mean((z) => Math.log(((q[z] ?? NaN) * total(joint)) / (joint[z] ?? NaN))));
    });
  });

  it('has the parts that integrals over the line give', () => {
    holds(
      cases,
      (drawn) => {
        const values: CutValues = { ...drawn, latent: 'continuous', sign: 'bound' };
        const { slope, offset, noise, observed, meanQ: m, stdQ: s } = values;
        const logNormal = (x: number, mean: number, std: number): number =>
          -0.5 * (((x - mean) / std) ** 2 + Math.log(2 * Math.PI)) - Math.log(std);
        const logLik = (z: number): number => logNormal(observed, slope * z + offset, noise);
        const mean = (f: (z: number) => number): number =>
          trapezoid((u) => Math.exp(logNormal(u, 0, 1)) * f(m + s * u), -11, 11, 441);
        const shown = scene(values);
        // The trapezoid rule keeps eleven digits of the largest term.
        const near = (id: Parameters<typeof valueOf>[1], expected: number): void =>
          expectNear(valueOf(shown.cuts, id), expected, { relative: 0, absolute: 1e-10 * sizeOf(shown), why: id });
        near('reconstruction', mean(logLik));
        near(
          'energy',
          mean((z) => logLik(z) + logNormal(z, 0, 1)),
        );
        near('entropy', -mean((z) => logNormal(z, m, s)));
        near('penalty', -klNormal({ mean: m, std: s }, { mean: 0, std: 1 }));
        near('evidence', logNormal(observed, offset, Math.hypot(slope, noise)));
      },
      // Three integrals of 441 places each.
      0.1,
    );
  });

  it('starts at the numbers of the lesson: −1.1886 = −1.1712 − 0.0174 = −2.2183 + 1.0297 = −0.9137 − 0.2749', () => {
    const { bound, cuts } = scene(start);
    const got = (id: Parameters<typeof valueOf>[1]): number => valueOf(cuts, id);
    // 60-digit reference for A1 with q = (.2, .3, .5).
    expect(bound).toBeCloseTo(-1.188628929, 8);
    expect(got('evidence')).toBeCloseTo(-1.17118298, 8);
    expect(got('energy')).toBeCloseTo(-2.218281943757242, 12);
    expect(got('entropy')).toBeCloseTo(1.0296530140645734, 12);
  });
});
