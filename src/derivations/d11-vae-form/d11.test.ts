import { expect, it } from 'vitest';
import { linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { judgeChain } from '../../testing/judge.ts';
import { derivations } from './index.ts';

it('meets the evidence on every line when q is the true posterior', () => {
  const { mean, std } = linearGaussianPosterior({ w: 1.5, b: 0.2, std: 0.7 }, 1.8);
  const judged = judgeChain(derivations, 'D11.vae', { meanQ: mean, stdQ: std });
  // adding up 20,000 equal numbers rounds by 1e-12
  for (const { value } of judged) expect(value).toBeCloseTo(-1.890070778076195, 11);
  expect(judged[0]?.standardError).toBeLessThan(1e-12);
});
