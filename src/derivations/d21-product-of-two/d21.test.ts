import { describe, expect, it } from 'vitest';
import { judgeChain } from '../../testing/judge.ts';
import { derivations } from './index.ts';

describe('the derivations of the product of two normals', () => {
  it('let Z fall like a normal in the distance: its logarithm by the square', () => {
    const logZ = [0, 2, 4].map((distance) => {
      const changed = { muA: -distance / 2, muB: distance / 2, sigmaA: 1, sigmaB: 1 };
      return Math.log(Number(judgeChain(derivations, 'D21.area', changed)[2]?.value));
    });
    expect((logZ[0] ?? NaN) - (logZ[1] ?? NaN)).toBeCloseTo(1, 13);
    expect((logZ[0] ?? NaN) - (logZ[2] ?? NaN)).toBeCloseTo(4, 13);
  });

  it('hold where samples of one expert hardly ever meet the other', () => {
    const far = { muA: -2.2, muB: 2.2, sigmaA: 1, sigmaB: 0.2 };
    const judged = judgeChain(derivations, 'D21.area', far);
    expect(judged.map(({ light }) => light)).toEqual(['start', 'agrees', 'agrees']);
    // an error of zero hits would be zero
    expect(judged[1]?.standardError).toBeGreaterThan(1e-6);
  });
});
