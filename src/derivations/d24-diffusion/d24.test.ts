import { describe, expect, it } from 'vitest';
import { judgeChain } from '../../testing/judge.ts';
import { derivations } from './index.ts';

describe('the derivations of the diffusion chain', () => {
  it('have no divergence where the noise is predicted', () => {
    for (const { value, light } of judgeChain(derivations, 'D24.denoising', { epsilon: 0.7, epsilonHat: 0.7 })) {
      expect(light).not.toBe('broken');
      expect(value).toBeCloseTo(0, 14);
    }
  });

  it('have a tight bound when the reverse chain is the forward chain turned around', () => {
    const [beta1, beta2, beta3] = [0.2, 0.3, 0.4];
    const judged = judgeChain(derivations, 'D24.bound', {
      slope1: Math.sqrt(1 - beta1),
      slope2: Math.sqrt(1 - beta2),
      slope3: Math.sqrt(1 - beta3),
      offset1: 0,
      offset2: 0,
      offset3: 0,
      variance1: beta1,
      variance2: beta2,
      variance3: beta3,
    });
    expect(judged.map(({ light }) => light)).not.toContain('broken');
    expect(judged[3]?.slack).toBeCloseTo(0, 14);
    // standard normal data stay standard normal: log p(0.9)
    expect(judged[3]?.value).toBeCloseTo(-0.5 * (Math.log(2 * Math.PI) + 0.81), 14);
  });

  it('lose the datum step by step: mean to 0, variance to 1', () => {
    const worn = { beta1: 0.9, beta2: 0.9, beta3: 0.9, beta4: 0.9, beta5: 0.9, noisingTime: 5 };
    const [mean, variance] = [judgeChain(derivations, 'D24.forward', worn)[2]?.value].flat();
    expect(Math.abs(mean ?? NaN)).toBeLessThan(0.01);
    expect(variance).toBeCloseTo(1, 4);
  });
});
