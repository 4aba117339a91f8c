import { describe, expect, it } from 'vitest';
import { judgeChain } from '../../testing/judge.ts';
import { derivations } from './index.ts';

describe('the derivations of Bayes’ theorem', () => {
  it('D4.discrete says one half where the prior odds are the inverse of the likelihood ratio', () => {
    const prevalence = 0.08 / (0.08 + 0.95);
    for (const { value } of judgeChain(derivations, 'D4.discrete', { prevalence })) expect(value).toBeCloseTo(0.5, 14);
  });

  it('D4.discrete is certain where a test raises no false alarm', () => {
    for (const { value } of judgeChain(derivations, 'D4.discrete', { falseAlarm: 0 })) expect(value).toBe(1);
  });

  it('D4.continuous is the prior where the observation says nothing about the latent', () => {
    const prior = Math.exp(-0.125) / Math.sqrt(2 * Math.PI);
    for (const { value } of judgeChain(derivations, 'D4.continuous', { w: 0, z: 0.5 }))
      expect(value).toBeCloseTo(prior, 13);
  });
});
