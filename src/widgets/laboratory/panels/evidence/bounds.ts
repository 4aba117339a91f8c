import type { Estimate, EvidenceAnswer, EvidenceAverage } from '../../../../vae/protocol/questions.ts';
import { difference, estimateText } from './estimateText.ts';
import type { Rung } from './ladder.ts';

/** Average KL(q ‖ p(z | x)) = log p(x) − ELBO, where log p(x) is known. */
export const posteriorGap = ({ elbo, exact }: EvidenceAverage): Estimate | undefined =>
  exact && difference(exact, elbo);

/** The bars of one set: ELBO ≤ importance-weighted bound ≤ log p(x), the hatched rest, and the law of the data. */
export function boundRungs(of: EvidenceAverage, samples: number): readonly Rung[] {
  const { elbo, iwae, exact, truth } = of;
  const gap = posteriorGap(of);
  const end = ({ value, error }: Estimate): Pick<Rung, 'to' | 'error'> => ({ to: value, error });
  return [
    { id: 'elbo', mark: 'elbo', name: 'ELBO', text: estimateText(elbo), ...end(elbo) },
    {
      id: 'iwae',
      mark: 'elbo',
      name: `importance-weighted, K = ${samples}`,
      text: estimateText(iwae),
      ...end(iwae),
    },
    ...(exact && gap
      ? ([
          {
            id: 'exact',
            mark: 'evidence',
            formula: 'log p(x)',
            name: 'by grid',
            text: estimateText(exact),
            ...end(exact),
          },
          {
            id: 'gap',
            mark: 'gap',
            hatch: '+',
            name: 'average KL(q ‖ true posterior)',
            text: estimateText(gap),
            from: elbo.value,
            to: exact.value,
          },
        ] as const)
      : []),
    ...(truth
      ? ([
          {
            id: 'truth',
            mark: 'data',
            name: 'log density of the data’s own law',
            text: estimateText(truth.logDensity),
            to: truth.logDensity.value,
          },
        ] as const)
      : []),
  ];
}

/** The numbers of both sets as rows of a table. */
export function boundsTable({ heldOut, train, samples }: EvidenceAnswer) {
  const row = (name: string, pick: (of: EvidenceAverage) => Estimate | undefined): readonly string[] => {
    const [test, seen] = [pick(heldOut), pick(train)];
    return [name, test ? estimateText(test) : '–', seen ? estimateText(seen) : '–'];
  };
  return {
    columns: ['nats per datum', `test, first ${heldOut.items}`, `train, first ${train.items}`],
    rows: [
      row('ELBO', ({ elbo }) => elbo),
      row('reconstruction', ({ reconstruction }) => reconstruction),
      row('KL(q ‖ prior)', ({ kl }) => kl),
      row(`importance-weighted, K = ${samples}`, ({ iwae }) => iwae),
      ...(heldOut.exact ? [row('log p(x), by grid', ({ exact }) => exact)] : []),
      ...(heldOut.exact ? [row('KL(q ‖ true posterior)', posteriorGap)] : []),
      ...(heldOut.truth ? [row('log density of the law', ({ truth }) => truth?.logDensity)] : []),
      ...(heldOut.truth?.missing ? [row('law − log p(x)', ({ truth }) => truth?.missing)] : []),
    ],
  };
}
