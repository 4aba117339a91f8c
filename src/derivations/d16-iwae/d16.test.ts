import { expect, it } from 'vitest';
import { judgeChain } from '../../testing/judge.ts';
import { derivations } from './index.ts';

it('climbs from the ELBO toward the evidence as samples are added, and each step down lands on the bound before', () => {
  const known = [
    -1.18862893, -1.18027896, -1.177317315, -1.175807444, -1.174893156, -1.174280399, -1.173841218, -1.173511047,
  ];
  for (const [index, bound] of known.entries()) {
    const judged = judgeChain(derivations, 'D16.importance', { importanceSamples: index + 1 });
    expect(judged[1]?.value).toBeCloseTo(bound, 9);
    expect(judged[3]?.value).toBeCloseTo(known[Math.max(0, index - 1)] ?? NaN, 9);
    expect(judged[4]?.value).toBeCloseTo(known[0] ?? NaN, 9);
  }
});
