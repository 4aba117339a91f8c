import { describe, expect, it } from 'vitest';
import { logPool, momentMatch } from '../../math/opinionPool.ts';
import { initialValues } from '../../notebook/param.ts';
import { judgeChain } from '../../testing/judge.ts';
import { derivations } from './index.ts';
import { opinionsOf } from './opinions.ts';
import { experts } from './params.ts';

const opinions = opinionsOf(initialValues(experts));
const standIn = ({ mean, std }: { mean: number; std: number }) => ({ candidateMean: mean, candidateStd: std });

describe('the derivations of the opinion pools', () => {
  it('give nothing away in the reverse sum when q is the logarithmic pool', () => {
    const judged = judgeChain(derivations, 'D23.logarithmic', standIn(logPool(opinions).normal));
    expect(judged[3]?.slack).toBeCloseTo(0, 14);
  });

  it('give least away in the forward sum when q has the moments of the mixture, and something still', () => {
    const match = momentMatch(opinions);
    const slack = (q: { mean: number; std: number }): number =>
      judgeChain(derivations, 'D23.linear', standIn(q))[2]?.slack ?? NaN;
    const best = slack(match);
    expect(best).toBeGreaterThan(0.1);
    for (const q of [
      { ...match, mean: match.mean + 0.1 },
      { ...match, std: match.std * 1.1 },
      { ...match, std: match.std / 1.1 },
    ])
      expect(slack(q)).toBeGreaterThan(best);
  });

  it('find no difference between experts who say the same', () => {
    const same = { expertMean1: 1, expertMean2: 1, expertStd1: 0.7, expertStd2: 0.7 };
    expect(judgeChain(derivations, 'D23.logarithmic', same)[3]?.value).toBeCloseTo(0, 15);
    expect(judgeChain(derivations, 'D23.linear', same)[2]?.value).toBeCloseTo(0, 14);
  });
});
