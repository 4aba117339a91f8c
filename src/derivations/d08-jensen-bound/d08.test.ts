import { expect, it } from 'vitest';
import { judgeChain } from '../../testing/judge.ts';
import { derivations } from './index.ts';

it('is level on every line when q is the posterior, and the samples then do not scatter', () => {
  // joints 0.05, 0.12 and 0.14
  const exact = { qSize1: 5 / 14, qSize2: 12 / 14, qSize3: 1 };
  for (const id of ['D8.evidence', 'D8.loss'])
    for (const { value } of judgeChain(derivations, id, exact))
      expect(Math.abs(Number(value))).toBeCloseTo(-Math.log(0.31), 13);
  expect(judgeChain(derivations, 'D8.evidence', exact)[2]?.standardError).toBeLessThan(1e-15);
});

it('gives the samples the standard error that the spread of the weights has', () => {
  // w/p(x) is 25/31, 40/31 and 28/31 with chances 0.2, 0.3 and 0.5
  const variance = 0.2 * (25 / 31 - 1) ** 2 + 0.3 * (40 / 31 - 1) ** 2 + 0.5 * (28 / 31 - 1) ** 2;
  const sampled = judgeChain(derivations, 'D8.evidence')[2];
  expect(sampled?.standardError).toBeCloseTo(Math.sqrt(variance / 20_000), 4);
});

it('gives the bound of the prior and of a uniform q as the lecture has them', () => {
  const bound = (qSize1: number, qSize2: number, qSize3: number): unknown =>
    judgeChain(derivations, 'D8.evidence', { qSize1, qSize2, qSize3 })[3]?.value;
  expect(bound(0.5, 0.3, 0.2)).toBeCloseTo(-1.4975, 4);
  expect(bound(1, 1, 1)).toBeCloseTo(-1.2620906, 7);
});
