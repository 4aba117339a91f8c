import { gridPoints } from './grid.ts';
import type { PriorScene } from './scene.ts';

/** The figure's numbers, with the way each was reached. */
export function tableOf({
  prior,
  noise,
  data,
  order,
  taken,
  closed,
  sequential,
  grid,
  precision,
  likelihood,
}: PriorScene) {
  const read = order.slice(0, taken).map((k) => `x${k + 1}`);
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ['mean of the prior', prior.mean, ''],
      ['standard deviation of the prior', prior.std, ''],
      ['standard deviation of the noise', noise, ''],
      ...data.map((x, k) => [`x${k + 1}`, x, read.includes(`x${k + 1}`) ? 'read' : 'not read yet']),
      ['posterior mean', closed.posterior.mean, 'closed form'],
      ['posterior mean', sequential.posterior.mean, `one by one: ${read.join(', ')}`],
      ['posterior mean', grid.mean, `grid of ${gridPoints} points`],
      ['posterior standard deviation', closed.posterior.std, 'closed form'],
      ['posterior standard deviation', sequential.posterior.std, 'one by one'],
      ['posterior standard deviation', grid.std, 'grid'],
      ['log evidence (nats)', closed.logEvidence, 'closed form'],
      ['log evidence (nats)', sequential.logEvidence, 'one by one, added'],
      ['log evidence (nats)', grid.logEvidence, 'grid'],
      ['precision of the prior', precision.prior, '1 / variance'],
      ['precision of one datum', precision.datum, '1 / variance'],
      ['precision of the posterior', precision.posterior, 'prior plus data'],
      ['log area under the likelihood shown (nats)', likelihood.logArea, 'closed form; 0 would be an area of 1'],
    ],
  };
}
