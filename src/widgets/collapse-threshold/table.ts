import type { TableData } from '../../ui/FigureTable.tsx';
import type { OneDirection } from './scene.ts';
import type { Spectrum } from './spectrum.ts';

/** The numbers of one direction. */
export function tableOf({ dials, water, found, closed, elbo, evidenceThere, ceiling }: OneDirection): TableData {
  return {
    columns: ['quantity', 'by search', 'closed form'],
    rows: [
      ['size of the decoder weight |w|', found.weight, closed.weight],
      ['slope v of the encoder', found.slope, closed.slope],
      ['standard deviation s of the encoder', found.std, closed.std],
      ['KL to the prior (nats)', found.kl, closed.kl],
      ['objective at its top (nats)', found.objective, closed.objective],
      ['ELBO there (nats)', elbo, ''],
      ['log-likelihood there (nats)', evidenceThere, ''],
      ['log-likelihood of N(0, λ) (nats)', '', ceiling],
      ['λ', dials.lambda, ''],
      ['σ²', dials.noise, ''],
      ['β', dials.beta, ''],
      ['βσ²', water, ''],
    ],
  };
}

/** The numbers of a spectrum. */
export function spectrumTable({ shown, water, active, count, kl }: Spectrum): TableData {
  return {
    columns: ['direction', 'variance λ', '|w|', 'KL (nats)'],
    rows: [
      ...shown.map((each, i) => [`${i + 1}${each.active ? '' : ' (off)'}`, each.lambda, each.weight, each.kl]),
      [`all ${count}, of which ${active} live`, '', '', kl],
      ['water line βσ²', water, '', ''],
    ],
  };
}
