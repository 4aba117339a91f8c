import { describe, expect, it } from 'vitest';
import { judgeChain } from '../../testing/judge.ts';
import { derivations } from './index.ts';

describe('the derivations of KL divergence', () => {
  it('D5.fit covers both bumps, by search as by moments', () => {
    const [search, moments] = judgeChain(derivations, 'D5.fit');
    expect(moments?.value).toEqual([0, Math.sqrt(4.36)]);
    // the search knows half the digits
    [search?.value].flat().forEach((value, i) => expect(value).toBeCloseTo([0, 2.0880613][i] ?? NaN, 6));
  });

  it('gives nothing away by Gibbs when q and p are one', () => {
    const same = { q1: 0.1, q2: 0.2, q3: 0.3, q4: 0.4 };
    for (const { light, value } of judgeChain(derivations, 'D5.gibbs', same)) {
      expect(light).not.toBe('broken');
      // 1e-16 a term
      expect(Math.abs(Number(value))).toBeLessThan(1e-15);
    }
  });

  it('names what Gibbs gives away: a divergence, then a mass', () => {
    const named = judgeChain(derivations, 'D5.gibbs').flatMap(({ slackNamed }) =>
      slackNamed ? [slackNamed.value] : [],
    );
    expect(named).toHaveLength(2);
    [0.06374767448963475, -Math.log(0.9)].forEach((slack, i) => expect(named[i]).toBeCloseTo(slack, 14));
  });
});
