import type { TableData } from '../../ui/FigureTable.tsx';
import type { DenoiserScene } from './scene.ts';

/** The figure's numbers: the bound and its parts, what it is held against, the divergence of each level, and the run. */
export function tableOf({ learned, t, alphaBar }: DenoiserScene): TableData {
  const columns = ['quantity', 'value', 'how'];
  const level: [string, number, string][] = [
    ['noise level t', t, 'on screen'],
    ['signal left', alphaBar, 'part of the variance that is the datum’s'],
  ];
  if (!learned) return { columns, rows: [...level, ['steps of training', 0, 'the trainer has not answered yet']] };
  const { view, step } = learned;
  const { fitted, target, law, gap, autoencoder, heldOut } = view;
  const error = (value: number): string => `standard error ${value.toPrecision(2)}`;
  return {
    columns,
    rows: [
      ...level,
      ['steps of training', step, ''],
      ['ELBO, fitted spread (nats)', fitted.mean, error(fitted.standardError)],
      ['reconstruction (nats)', fitted.reconstruction, `mean over ${heldOut} held-out points`],
      ['prior KL (nats)', fitted.priorKl, 'closed form'],
      ['sum of the denoising KLs (nats)', learned.denoisingKl, 'one pair of draws a level and point'],
      ['ELBO, spread of the target (nats)', target.mean, error(target.standardError)],
      ['mean log density of the law (nats)', law.mean, error(law.standardError)],
      ['ELBO below the law (nats)', gap.mean, `${error(gap.standardError)}, point by point`],
      ['ELBO of the VAE (nats)', autoencoder.elbo, `recorded run, step ${autoencoder.step}`],
      ...view.history.map(({ step: at, mean, standardError }): [string, number, string] => [
        `ELBO after ${at} steps (nats)`,
        mean,
        error(standardError),
      ]),
      ...Array.from(fitted.denoisingKl, (kl, at): [string, number, string] => [
        `KL of the step from t = ${at} (nats)`,
        kl,
        `noise error ${(view.lossAt[at] ?? NaN).toPrecision(3)}, std ${(view.stds[at] ?? NaN).toPrecision(3)}`,
      ]).slice(2),
    ],
  };
}
