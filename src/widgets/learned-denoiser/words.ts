import { formatNumber } from '../../ui/format.ts';
import { lastLevel, type DenoiserScene } from './scene.ts';
import { denoiserStep } from './params.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A mean with its standard error, as far as it is known. */
export const knownText = ({ mean, standardError }: { readonly mean: number; readonly standardError: number }): string =>
  `${formatNumber(mean, 2)} ± ${formatNumber(standardError, 2)}`;

/** What the run stands at, said after each move. */
export const spokenOf = ({ learned, t }: DenoiserScene): string =>
  learned
    ? `step ${learned.step}, noise level ${t}, ELBO ${knownText(learned.view.fitted)} nats`
    : `noise level ${t}, not trained yet`;

/** What the figure says in its present state. */
export function wordsOf({ learned, t }: DenoiserScene, running: boolean): Words {
  if (!learned)
    return {
      now: 'On the left are points of the data; on the right a network will learn to make them from noise.',
      look: 'Press Train: it is shown noisy points and asked for the noise, and nothing else.',
    };
  const { step, view } = learned;
  if (step === 0)
    return {
      now: 'The network knows nothing yet: it tells no noise, and what comes back is a blob.',
      look: 'Press Train, and watch the points on the right gather while the bound climbs.',
    };
  if (running)
    return {
      now: 'The network is learning to tell the noise, at every noise level at once.',
      look: 'The green curve is the bound; it passes the dashed line of the autoencoder early.',
    };
  const than = view.fitted.mean - view.autoencoder.elbo;
  const compare =
    than > 0
      ? `${formatNumber(than, 2)} nats above the VAE’s on the same points`
      : `${formatNumber(-than, 2)} nats below the VAE’s on the same points`;
  if (t > 0)
    return {
      now:
        t === lastLevel
          ? 'This is where every sample begins: pure noise.'
          : `At noise level ${t} the points are on their way back, and the arrows say where the network sees data.`,
      look: 'Press Run back, or move t: near t\u00a0=\u00a00 the arrows point straight at the data.',
    };
  return {
    now: `After ${step} steps the bound is ${knownText(view.fitted)} nats, ${compare}.`,
    look:
      step < denoiserStep.max
        ? 'Train on: where does the bound end, and how far below the law of the data?'
        : `The law of the data has ${formatNumber(view.law.mean, 2)}; no model can have more on average. Which part of the bound is the largest?`,
  };
}
