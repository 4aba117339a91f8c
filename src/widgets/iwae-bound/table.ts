import type { BoundScene } from './scene.ts';

/** The figure's numbers. */
export function tableOf({ q, posterior, logWeights, logEvidence, rungs, guide, chosen, law }: BoundScene) {
  return {
    columns: ['quantity', 'value'],
    rows: [
      ...q.flatMap((probability, z) => [
        [`q(z) in state ${z + 1}`, probability],
        [`p(z | x) in state ${z + 1}`, posterior[z] ?? NaN],
        [`log w in state ${z + 1} (nats)`, logWeights[z] ?? NaN],
      ]),
      ['log p(x) (nats)', logEvidence],
      ...rungs.flatMap(({ samples, bound, gap }) => [
        [`bound with K = ${samples} (nats)`, bound],
        [`its gap, as an integral (nats)`, gap],
        [`its gap by the law of large K (nats)`, logEvidence - guide(samples)],
      ]),
      [`standard deviation of the log mean weight, K = ${chosen.samples} (nats)`, law.std],
      ['number of its atoms', law.atoms.length],
    ],
  };
}
