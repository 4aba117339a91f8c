import { describe, expect, it } from 'vitest';
import { judgeChain } from '../../testing/judge.ts';
import { derivations } from './index.ts';

describe('the derivations of Jensen’s inequality', () => {
  it('name what each step gives away: a mean Bregman divergence, or half a variance', () => {
    const named = ['D6.finite', 'D6.supporting', 'D6.bound'].flatMap((id) =>
      judgeChain(derivations, id).flatMap(({ slackNamed }) => (slackNamed ? [slackNamed.value] : [])),
    );
    const slacks = [0.2627939024120817, 0.07120564217738923, 0.333999544589471, 0.405];
    expect(named).toHaveLength(slacks.length);
    slacks.forEach((slack, i) => expect(named[i]).toBeCloseTo(slack, 14));
  });

  it('give nothing away for |x| on one side of its kink, although the points differ', () => {
    const apart = { phi: 'abs', x1: 0.5, x2: 1, x3: 2 };
    for (const id of ['D6.finite', 'D6.supporting'])
      for (const { light, slackNamed } of judgeChain(derivations, id, apart)) {
        expect(light).not.toBe('broken');
        expect(slackNamed?.value ?? 0).toBe(0);
      }
  });

  it('hold with −log also where a point is put at or below zero: it stands at the wall', () => {
    const lights = judgeChain(derivations, 'D6.finite', { x1: -3, x2: 0 }).map(({ light }) => light);
    expect(lights).toEqual(['start', 'agrees', 'holds', 'holds', 'agrees']);
  });
});
