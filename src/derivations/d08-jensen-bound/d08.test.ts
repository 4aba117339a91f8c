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

it('gives the bound of the prior and of a uniform q as the lecture has them', () => {
  const bound = (qSize1: number, qSize2: number, qSize3: number): unknown =>
    judgeChain(derivations, 'D8.evidence', { qSize1, qSize2, qSize3 })[3]?.value;
  expect(bound(0.5, 0.3, 0.2)).toBeCloseTo(-1.4975, 4);
  expect(bound(1, 1, 1)).toBeCloseTo(-1.2620906, 7);
});
