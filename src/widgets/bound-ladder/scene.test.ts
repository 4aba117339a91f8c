import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { linearModelOf } from '../../derivations/d11-vae-form/model.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { params } from './params.ts';
import type { LadderValues } from './quantities.ts';
import { scene } from './scene.ts';

const start = initialValues(params);

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam) =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );

const { latent: _latent, sign: _sign, ...numbers } = params;
const cases: fc.Arbitrary<LadderValues> = fc.record({
  latent: fc.constantFrom('discrete', 'continuous'),
  sign: fc.constantFrom('bound', 'loss'),
  ...(Object.fromEntries(Object.values(numbers).map((param) => [param.key, within(param)])) as {
    [K in keyof typeof numbers]: fc.Arbitrary<number>;
  }),
});

// a scene draws 20,000 samples or takes three integrals, a tenth of a millisecond
const share = 0.08;

/** q at the posterior, as near as the decimals of a parameter hold it. */
function exactly(values: LadderValues): LadderValues {
  const { mean, std } = linearGaussianPosterior(linearModelOf(values), values.observed);
  const sizes = [values.priorSize1 * values.lik1, values.priorSize2 * values.lik2, values.priorSize3 * values.lik3];
  const most = Math.max(...sizes);
  const [qSize1 = NaN, qSize2 = NaN, qSize3 = NaN] = sizes.map((size) => size / most);
  return { ...values, qSize1, qSize2, qSize3, meanQ: mean, stdQ: std };
}

/** The largest number that enters a sum of the scene: its rounding is a part of that. */
const sizeOf = (shown: ReturnType<typeof scene>): number =>
  Math.max(1, Math.abs(shown.evidence), ...shown.forms.slice(0, 3).flatMap(({ terms }) => terms.map(Math.abs)));

describe('the ladder', () => {
  it('never lets the bound cross the log evidence, nor the loss its negative, to the last digit shown', () => {
    holds(
      fc.oneof({ weight: 3, arbitrary: cases }, { weight: 1, arbitrary: cases.map(exactly) }),
      (values) => {
        const { sign, rungs, evidence, bound, slack, digits } = scene(values);
        const turn = sign === 'loss' ? -1 : 1;
        if (!(turn * bound <= turn * evidence) || !(slack >= 0)) throw new Error(`${bound} beyond ${evidence}`);
        const shownEvidence = Number(evidence.toFixed(digits));
        for (const rung of rungs.slice(3))
          if (!(turn * Number(rung.value.toFixed(digits)) <= turn * shownEvidence))
            throw new Error(`shown ${rung.id} beyond the evidence`);
      },
      share,
    );
  });

  it('gives away at Jensen’s line exactly the divergence of q from the posterior', () => {
    holds(
      cases,
      (values) => {
        const shown = scene(values);
        expectNear(shown.slack, shown.divergence, {
          relative: 1e-12,
          absolute: 1e-12 * sizeOf(shown),
          why: 'slack and KL(q ‖ posterior)',
        });
      },
      share,
    );
  });

  it('is level on every other line', () => {
    holds(
      cases,
      (values) => {
        const shown = scene(values);
        const [evidence, multiplied, averaged, bound, rewritten] = shown.rungs.map(({ value }) => value);
        // under the integral log q may be as large as ten thousand, and its rounding stays
        expectNear(multiplied ?? NaN, evidence ?? NaN, { relative: 1e-12, absolute: 1e-10, why: 'multiplied' });
        const { standardError = 0 } = shown.rungs[2] ?? {};
        const noise = 5 * standardError;
        expectNear(averaged ?? NaN, evidence ?? NaN, { relative: 1e-12, absolute: 1e-10 + noise, why: 'averaged' });
        expectNear(rewritten ?? NaN, bound ?? NaN, { relative: 0, absolute: 1e-12 * sizeOf(shown), why: 'rewritten' });
      },
      share,
    );
  });

  it('has three cuts that agree, and a fourth that misses by the difference of the two divergences', () => {
    holds(
      cases,
      (values) => {
        const shown = scene(values);
        const absolute = 1e-12 * sizeOf(shown);
        for (const { id, miss } of shown.forms.slice(0, 3))
          expectNear(miss, 0, { relative: 0, absolute, why: `${id} against the bound` });
        const turn = shown.sign === 'loss' ? -1 : 1;
        const wrong = shown.forms[3]?.miss ?? NaN;
        const scale = absolute + 1e-12 * shown.swapped;
        expectNear(wrong, turn * (shown.divergence - shown.swapped), { relative: 0, absolute: scale, why: 'swapped' });
      },
      share,
    );
  });

  it('turns every number to its exact negative with the sign, and no divergence', () => {
    holds(
      cases,
      (values) => {
        const up = scene({ ...values, sign: 'bound' });
        const down = scene({ ...values, sign: 'loss' });
        const turned = [
          ...up.rungs.map(({ value }, i) => [value, down.rungs[i]?.value]),
          ...up.forms.flatMap(({ value, terms }, i) => [
            [value, down.forms[i]?.value],
            [terms[0], down.forms[i]?.terms[0]],
            [terms[1], down.forms[i]?.terms[1]],
          ]),
          [up.evidence, down.evidence],
          [up.bound, down.bound],
          [up.view[0], down.view[1]],
          [up.view[1], down.view[0]],
        ];
        for (const [a = NaN, b = NaN] of turned) if (a !== -b) throw new Error(`${a} against ${b}`);
        for (const key of ['slack', 'divergence', 'swapped', 'digits'] as const)
          if (up[key] !== down[key]) throw new Error(`${key} changed with the sign`);
      },
      0.5 * share,
    );
  });

  it('shows both levels in the plane', () => {
    holds(
      cases,
      (values) => {
        const { view, evidence, bound } = scene(values);
        for (const level of [evidence, bound])
          if (!(level > view[0] && level < view[1])) throw new Error(`${level} outside ${view.join(' to ')}`);
      },
      share,
    );
  });
});

describe('the numbers of the lecture', () => {
  const boundOf = (qSize1: number, qSize2: number, qSize3: number): number =>
    scene({ ...start, qSize1, qSize2, qSize3 }).bound;

  it('are those of the prior, a uniform q and the posterior', () => {
    expect(boundOf(0.5, 0.3, 0.2)).toBeCloseTo(-1.4975, 4);
    expect(boundOf(1, 1, 1)).toBeCloseTo((Math.log(0.05) + Math.log(0.12) + Math.log(0.14)) / 3 + Math.log(3), 12);
    expect(boundOf(0.25, 0.6, 0.7)).toBeCloseTo(Math.log(0.31), 14);
  });

  it('tell the two orders of the divergence apart at the first guess', () => {
    const shown = scene(start);
    expect(shown.swapped).toBeCloseTo(0.018006206, 9);
    expect(shown.divergence).toBeCloseTo(0.017445948, 9);
    expect(Math.log(0.31) - shown.bound).toBeCloseTo(0.017445948, 9);
    expect(shown.forms[1]?.terms).toEqual([
      expect.closeTo(-2.218281943757242, 12),
      expect.closeTo(1.0296530140645734, 12),
    ]);
  });

  it('are those of the linear model for a continuous latent', () => {
    const shown = scene({ ...start, latent: 'continuous' });
    expect(shown.evidence).toBeCloseTo(-1.890070778076195, 12);
    expect(shown.bound).toBeCloseTo(-2.13439036, 8);
    expect(shown.slack).toBeCloseTo(0.24432, 5);
  });
});
