import type { TableData } from '../../ui/FigureTable.tsx';
import type { ExactScene } from './scene.ts';

/** The figure's numbers: the encoder beside the posterior, the decoder beside its optimum, and the bound. */
export function tableOf({ step, now, target, law, bestSquare, ceiling, path }: ExactScene): TableData {
  const { encoder, decoder, elbo, logEvidence, gap, posterior } = now;
  return {
    columns: ['quantity', 'value', 'what it should become', 'how'],
    rows: [
      ['steps taken', step, '', ''],
      ['slope a of the encoder', encoder.slope, target.slope, 'w / (w² + σ²)'],
      ['offset c of the encoder', encoder.offset, target.offset, '−b w / (w² + σ²)'],
      ['variance s² of the code', encoder.std ** 2, target.variance, 'σ² / (w² + σ²)'],
      ['width s of the code', encoder.std, posterior.std, 'its root'],
      ['slope w of the decoder, squared', decoder.w ** 2, bestSquare, 'max(0, λ − σ²), if it is trained'],
      ['offset b of the decoder', decoder.b, law.mean, 'mean of the data, if it is trained'],
      ['noise σ of the decoder', decoder.std, decoder.std, 'held'],
      ['log-evidence (nats per datum)', logEvidence, ceiling, 'mean over the data of log N(x; b, w² + σ²)'],
      ['ELBO (nats per datum)', elbo, logEvidence, 'log-evidence minus gap'],
      ['gap (nats per datum)', gap, 0, 'mean over the data of KL(q ‖ posterior)'],
      ...path
        .filter(({ step: k }) => k % 10 === 0)
        .map(({ step: k, elbo: bound, logEvidence: top }): [string, number, string, string] => [
          `ELBO after ${k} steps`,
          bound,
          '',
          `log-evidence ${top.toPrecision(6).replace('-', '−')}`,
        ]),
    ],
  };
}
