import { describe, expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { trapezoid } from '../../math/quadrature.ts';
import { priorMixture } from '../model.ts';
import { logPrior, logPriorSlopes, marginal, readPrior } from './prior.ts';
import { small } from './small.fixture.ts';

const rng = createRng(5, 'test');
const codes = Float64Array.from({ length: 40 }, () => 2 * rng.normal());

describe('the prior in double precision', () => {
  it.each(['normal', 'mixture', 'vamp'] as const)('has the density that the device computes: %s', async (prior) => {
    const { ops, model, weights } = small({ settings: { prior } });
    const mine = logPrior(await readPrior(ops, model, weights), codes);
    const { components, logits } = priorMixture(ops, model, weights);
    const theirs = await ops.read(ops.mixtureLogProb(ops.tensor(codes, 20, 2), components, logits));
    // Components are read in single precision.
    mine.forEach((log, i) => expect(Math.abs(log - theirs[i]!)).toBeLessThan(1e-5 * (1 + Math.abs(log))));
  });

  it('has the slope that differences show', async () => {
    const { ops, model, weights } = small({ settings: { prior: 'vamp' } });
    const prior = await readPrior(ops, model, weights);
    const { logs, slopes } = logPriorSlopes(prior, codes);
    expect(logs).toEqual(logPrior(prior, codes));
    const h = 1e-5;
    slopes.forEach((slope, i) => {
      const at = (x: number): number => logPrior(prior, codes.with(i, x))[Math.floor(i / 2)]!;
      expect(Math.abs(slope - (at(codes[i]! + h) - at(codes[i]! - h)) / (2 * h))).toBeLessThan(
        1e-6 * (1 + Math.abs(slope)),
      );
    });
  });

  it('is over one unit what integrating over the other leaves', async () => {
    const { ops, model, weights } = small({ settings: { prior: 'mixture' } });
    const prior = await readPrior(ops, model, weights);
    const line = marginal(prior, [1]);
    for (const z of [-1.5, 0.2, 2]) {
      const integral = trapezoid((y) => Math.exp(logPrior(prior, [y, z])[0]!), -20, 20, 2001);
      expect(logPrior(line, [z])[0]!).toBeCloseTo(Math.log(integral), 10);
    }
  });
});
