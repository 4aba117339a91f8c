import { betaAt, type LossPoint, type Settings, type Training } from '../../state/training.ts';

/** What one step pushed down, in nats per datum, on its batch. */
export interface StepLoss {
  readonly step: number;
  readonly reconstruction: number;
  /** Weight of the KL at that step. */
  readonly beta: number;
  /** The KL as it is counted in training: with free bits no unit counts less than them. */
  readonly price: number;
  readonly loss: number;
}

/** The loss of a point under the settings it was trained with. */
export function stepLoss(settings: Settings, { step, train }: LossPoint): StepLoss {
  const { reconstruction, kl, klPerUnit, bound } = train;
  const beta = betaAt(settings, step);
  const price =
    settings.freeBits > 0 ? klPerUnit.reduce((sum, unit) => sum + Math.max(settings.freeBits, unit), 0) : kl;
  const loss = settings.samples > 1 && bound !== undefined ? -bound : beta * price - reconstruction;
  return { step, reconstruction, beta, price, loss };
}

/** The loss of the newest point, where its settings are still those of the run. */
export function newestLoss({
  settings,
  losses,
  changedAt,
}: Pick<Training, 'settings' | 'losses' | 'changedAt'>): StepLoss | undefined {
  const last = losses.at(-1);
  if (!settings || !last || last.step < (changedAt.at(-1) ?? 0)) return undefined;
  return stepLoss(settings, last);
}

/** What is pushed down, as a formula. */
export function lossTex({ samples, beta, annealing, freeBits, prior }: Settings): string {
  if (samples > 1)
    return `-\\E\\log\\tfrac1{${samples}}\\sum_{k=1}^{${samples}}\\frac{\\p{p(x\\mid z_k)}\\,\\prior{p(z_k)}}{\\q{q(z_k\\mid x)}}`;
  const weight = annealing !== 'none' ? '\\beta_t\\,' : beta === 1 ? '' : `${beta}\\,`;
  const price =
    freeBits > 0 && prior === 'normal'
      ? `\\sum_j\\max(${freeBits},\\gap{\\mathrm{KL}_j})`
      : '\\gap{\\KL{\\q q}{\\prior p}}';
  return `-\\E_{\\q q}\\log\\p{p(x\\mid z)}+${weight}${price}`;
}
