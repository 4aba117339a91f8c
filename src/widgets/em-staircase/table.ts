import type { TableData } from '../../ui/FigureTable.tsx';
import type { StairScene } from './scene.ts';

/** The figure's numbers: the bells, the staircase up to now, and the shares. */
export function tableOf(shown: StairScene): TableData {
  const { now, step, elbo, logLikelihood, gap, shares, data, treads } = shown;
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ['half-steps taken', step, 'odd: q moved last; even: θ'],
      ['log-likelihood (nats)', logLikelihood, 'sum over the data of log p(x)'],
      ['ELBO (nats)', elbo, 'mean log joint plus entropy under q'],
      ['gap (nats)', gap, 'sum over the data of KL(q ‖ posterior)'],
      ...now.components.flatMap(({ mean, std }, k): [string, number, string][] => [
        [`weight of bell ${k + 1}`, now.weights[k] ?? NaN, ''],
        [`mean of bell ${k + 1}`, mean, ''],
        [`standard deviation of bell ${k + 1}`, std, ''],
      ]),
      ...data.map((x, n): [string, number, string] => [
        `q(z = 1) of the datum at ${x}`,
        shares[n] ?? NaN,
        'share of bell 1',
      ]),
      ...treads.map(({ step: k, elbo: bound, logLikelihood: top }): [string, number, string] => [
        `ELBO after ${k} half-steps (nats)`,
        bound,
        `log-likelihood ${top}`,
      ]),
    ],
  };
}
