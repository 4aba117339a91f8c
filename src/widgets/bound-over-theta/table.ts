import type { TableData } from '../../ui/FigureTable.tsx';
import type { SliceScene } from './scene.ts';

/** The figure's numbers. */
export function tableOf(shown: SliceScene): TableData {
  const { place, logLikelihood, elbo, gap, bound, boundSlope, likelihoodSlope, ghosts } = shown;
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ['mean of component 2, θ', place.mean, ''],
      ['log-likelihood (nats)', logLikelihood, 'sum over the data of log p(x)'],
      ['bound (nats)', elbo, 'the parabola of q'],
      ['gap (nats)', gap, 'sum over the data of KL(q ‖ posterior at θ)'],
      ['touching point', bound.touch, 'q is the posterior there'],
      ['slope of the bound there', boundSlope, 'N₂(top − touch)/σ₂²'],
      ['slope of the likelihood there', likelihoodSlope, 'Fisher’s identity'],
      ['top of the bound', bound.top, 'mean of the data under q'],
      ['height of the top (nats)', bound.height, ''],
      ...ghosts.map(({ touch, top }): [string, number, string] => [
        'an earlier bound touched at',
        touch,
        `its top at ${top}`,
      ]),
    ],
  };
}
