import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { klCategorical, klNormal } from '../../math/kl.ts';
import { initialValues } from '../../notebook/param.ts';
import { holds, real, scale, simplex } from '../../testing/property.ts';
import { climb } from './climb.ts';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { bellTowards, sharesTowards } from './step.ts';

const start = initialValues(params);
const bells = fc.record({ mean: real(-4, 4), std: scale(0.05, 2) });

describe('a step of q towards the joint', () => {
  it('never raises the divergence from the posterior, whatever p(x) multiplies the posterior by', () => {
    holds(
      fc.tuple(simplex(3), simplex(3), real(0.01, 1), real(-20, 0)),
      ([posterior, q, part, logEvidence]) => {
        const joint = posterior.map((p) => Math.log(p) + logEvidence);
        const next = sharesTowards(joint, q, part);
        const [before, after] = [klCategorical(q, posterior), klCategorical(next, posterior)];
        if (!(after <= before * (1 + 1e-12) + 1e-14)) throw new Error(`${after} after ${before}`);
      },
      0.3,
    );
  });

  it('never raises it for bells, and reaches the posterior with the whole step', () => {
    holds(
      fc.tuple(bells, bells, real(0.01, 1)),
      ([posterior, q, part]) => {
        const [before, after] = [klNormal(q, posterior), klNormal(bellTowards(posterior, q, part), posterior)];
        if (!(after <= before * (1 + 1e-12) + 1e-14)) throw new Error(`${after} after ${before}`);
        if (!(klNormal(bellTowards(posterior, q, 1), posterior) < 1e-14)) throw new Error('the whole step misses');
      },
      0.3,
    );
  });
});

describe('the climb', () => {
  it('ends at the posterior of the first model exactly, because its shares are whole hundredths', () => {
    const end = climb({ ...start, qSize1: 1, qSize2: 0.1, qSize3: 0.05 }).at(-1);
    expect(scene({ ...start, ...end }).divergence).toBeLessThan(1e-15);
  });

  it('ends as near as the decimals of the sliders let a bell come', () => {
    const values = { ...start, latent: 'continuous' } as const;
    const { divergence } = scene({ ...values, ...climb(values).at(-1) });
    expect(divergence).toBeLessThan(2e-6);
    expect(divergence).toBeGreaterThan(0);
  });

  it('stays within what the sliders hold', () => {
    const path = climb({ ...start, lik1: 0.01, lik2: 0.01, lik3: 1, priorSize1: 0.05 });
    const sizes = path.flatMap((stand) => Object.values(stand));
    expect(Math.min(...sizes)).toBe(params.qSize1.min);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1);
  });
});
