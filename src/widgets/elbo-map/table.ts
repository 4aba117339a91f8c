import type { TableData } from '../../ui/FigureTable.tsx';
import type { MapScene } from './scene.ts';

/** The figure's numbers. */
export function tableOf({ q, posterior, logEvidence, elbo, gap, byMean, byWidth, loss }: MapScene): TableData {
  const sign = loss ? -1 : 1;
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      [loss ? '−log p(x) (nats)' : 'log p(x) (nats)', sign * logEvidence, 'closed form'],
      [loss ? 'loss of q (nats)' : 'ELBO of q (nats)', sign * elbo, 'closed form'],
      ['gap, KL(q ‖ p(z | x)) (nats)', gap, 'closed form'],
      ['paid for the mean (nats)', byMean, '½((m − μ)/σ)²'],
      ['paid for the width (nats)', byWidth, '½(ρ − 1 − log ρ), ρ = (s/σ)²'],
      ['mean of q', q.mean, ''],
      ['standard deviation of q', q.std, ''],
      ['mean of the posterior', posterior.mean, 'w(x − b)/(w² + σ²)'],
      ['standard deviation of the posterior', posterior.std, 'σ/√(w² + σ²)'],
    ],
  };
}
