import { formatNumber } from '../../ui/format.ts';
import type { ExactScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** Nats with as many decimals as their size deserves. */
export const natsText = (value: number): string => formatNumber(value, Math.abs(value) >= 100 ? 2 : 4);

/** A gap below this, in nats, is closed as far as the figure can show: five decimals. */
const closed = 5e-6;

/** Steps times their rate after which a run of single draws has come as near as it comes; a slow one has not at its end. */
const settled = 10;

/** What the training stands at, said after each move. */
export const spokenOf = ({ step, now: { elbo, gap, encoder }, target }: ExactScene): string =>
  `step ${step}, ELBO ${natsText(elbo)}, gap ${natsText(gap)} nats, encoder slope ${formatNumber(encoder.slope, 3)} of ${formatNumber(target.slope, 3)}`;

function atStart({ now, both, start }: ExactScene): Words {
  const asPrior = start.slope === 0 && start.offset === 0 && start.std === 1;
  return {
    now: `Nothing is trained yet: ${asPrior ? 'the code is the prior whatever the datum' : 'the encoder is where you put it'}, and the bound lies ${natsText(now.gap)} nats below the evidence.`,
    look: both
      ? 'Press Train. Both move now: the encoder runs after the posterior, while the decoder moves the posterior.'
      : 'Press Train. The decoder stays, so the evidence stays: all that the bound gains is gap that closes.',
  };
}

function closedNow({ now, both, target, bestSquare, ceiling, law }: ExactScene): Words {
  const { encoder, decoder } = now;
  const silent = Math.abs(decoder.w) < 0.05;
  const landed = `the encoder’s slope is ${formatNumber(encoder.slope, 4)}, w/(w²+σ²) is ${formatNumber(target.slope, 4)}`;
  if (!both)
    return {
      now: `The encoder has landed: ${landed}, and the gap is closed.`,
      look: 'A line with one width is all that this posterior is, so the bound is tight for every datum at once. Nothing here had to be looked up for each datum.',
    };
  if (bestSquare === 0 && silent)
    return {
      now: `The decoder has let go of its code: w is ${formatNumber(decoder.w, 4)}, the code is the prior, and the gap is closed.`,
      look: `The data vary by ${formatNumber(law.std ** 2, 2)}, less than the noise of ${formatNumber(decoder.std ** 2, 2)} alone. There is nothing left for a latent to explain.`,
    };
  if (decoder.w === 0 && encoder.slope === 0)
    return {
      now: 'The gap is closed, and nothing moves: w is 0, so the code tells the decoder nothing, and no slope tells either to change that.',
      look: `A saddle, not a summit: a code could still gain ${natsText(ceiling - now.logEvidence)} nats. Start w a little away from 0, and they leave it.`,
    };
  const arrived = Math.abs(decoder.w ** 2 - bestSquare) < 0.005 * bestSquare && ceiling - now.logEvidence < 1e-3;
  return {
    now: `The gap is closed: ${landed}${arrived ? `; w² is ${formatNumber(decoder.w ** 2, 4)}, λ − σ² is ${formatNumber(bestSquare, 4)}` : ''}.`,
    look: arrived
      ? 'The model’s p(x) has become the data’s bell: this is probabilistic PCA, found by training a VAE.'
      : 'The encoder keeps up, and the decoder still climbs: now every nat that the bound gains is evidence.',
  };
}

/** What the figure says in its present state. */
export function wordsOf(shown: ExactScene): Words {
  const { step, now, path, noisy, both, target, rate } = shown;
  const { encoder, gap } = now;
  if (step === 0) return atStart(shown);
  if (gap < closed && !noisy) return closedNow(shown);
  const first = path[0];
  const gained = now.elbo - (first?.elbo ?? NaN);
  const evidenceGained = now.logEvidence - (first?.logEvidence ?? NaN);
  if (noisy)
    return {
      now: `After ${step} steps of one draw each the encoder’s slope is ${formatNumber(encoder.slope, 3)}, where ${formatNumber(target.slope, 3)} would be exact, and the gap is ${natsText(gap)} nats.`,
      look:
        step * rate < settled
          ? 'The ring is the code of the last draw. Each step follows one datum and one draw, and only their mean points uphill.'
          : 'The gap does not close, it jitters: at a fixed rate the steps stay as noisy as the draws. A lower rate jitters less, and needs more steps to arrive.',
    };
  return {
    now: `After ${step} steps the bound has gained ${natsText(gained)} nats, and ${natsText(gap)} are still to close.`,
    look: both
      ? evidenceGained < 0
        ? `The evidence itself has fallen by ${natsText(-evidenceGained)}: only the bound is climbed, and what it gained is gap that closed.`
        : `The evidence itself has gained ${natsText(evidenceGained)}. The rest is gap that closed, though the posterior was moving.`
      : `Its slope is ${formatNumber(encoder.slope, 3)} on its way to ${formatNumber(target.slope, 3)}. The evidence has not moved.`,
  };
}
