import type { TableData } from '../../ui/FigureTable.tsx';
import { histogramOf } from './histogram.ts';
import type { LineScene } from './scene.ts';

/** The figure's numbers: the level, the averages over the data, the step, and the bars of the particles. */
export function tableOf({ flow, level, step }: LineScene): TableData {
  const { term, target, likelihood, before, model } = step;
  const { evidence, exact, normal } = flow.bound;
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ['noise level t', level.t, 'on screen'],
      ['signal left', level.alphaBar, 'product of 1 − β'],
      ['signal to noise', level.snr, 'signal left over the rest'],
      ['√n · distance of the particles', level.distance, 'Kolmogorov, from the exact density'],
      ['mean log p(x₀) (nats)', evidence, 'minus the entropy of the data, by quadrature'],
      ['ELBO, exact steps back (nats)', exact, 'less the KL of the last level from N(0, 1)'],
      ['ELBO, one normal a step (nats)', normal, 'mean from the score, variance of the target'],
      ['mean given x_t', likelihood.mean, `standard deviation ${likelihood.std.toPrecision(6)}`],
      ['mean given x₀', before.mean, `standard deviation ${before.std.toPrecision(6)}`],
      ['mean of the target', target.mean, `standard deviation ${target.std.toPrecision(6)}`],
      ['mean of the model’s step', model.mean, 'the same standard deviation'],
      ['KL of two normals (nats)', term.forms.normals, 'closed form'],
      ['KL from the means (nats)', term.forms.means, 'squared distance over 2β̃'],
      ['KL from the noise (nats)', term.forms.noise, `weight ${term.weight.toPrecision(6)}`],
      ['KL from the datum (nats)', term.forms.data, 'half the loss of signal to noise, times the squared error'],
      ...histogramOf(level.places).map(({ x, height }): [string, number, string] => [
        `particles around ${x.toFixed(3)}`,
        height,
        `exact density ${level.density(x).toPrecision(3)}`,
      ]),
    ],
  };
}
