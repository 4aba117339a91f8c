import { formatNumber } from '../../ui/format.ts';
import type { StairScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** Nats with as many decimals as their size deserves. */
export const natsText = (value: number): string => formatNumber(value, Math.abs(value) >= 1000 ? 1 : 4);

/** A rise below this is rounding. */
const none = 1e-10;

/** What the run stands at, said after each move. */
export const spokenOf = ({ step, elbo, logLikelihood, gap }: StairScene): string =>
  `half-step ${step}, ELBO ${natsText(elbo)}, log-likelihood ${natsText(logLikelihood)}, gap ${natsText(gap)} nats`;

function atStart({ gap, identical }: StairScene): Words {
  if (identical)
    return {
      now: 'Both bells are one and the same, so no datum can tell them apart.',
      look: 'What can E say about a datum? Press E and M, and see whether the bells ever part.',
    };
  return {
    now: `Nothing has been taken yet: q is still the prior, and its bound lies ${natsText(gap)} nats below the log-likelihood.`,
    look: 'Press E. It moves q and leaves the bells alone.',
  };
}

function atEnd(shown: StairScene): Words {
  const { logLikelihood, floored, floor, tenfold, identical, flat, step } = shown;
  if (identical)
    return {
      now: `Both bells are still equal after ${step} half-steps: every share is the weight, so both get the same update.`,
      look: 'They fit one normal to all the data, for ever. Pull one mean aside by a hair, and see what the symmetry hid.',
    };
  if (floored.length > 0)
    return {
      now: `The width of bell ${floored.join(' and ')} has hit the floor, ${formatNumber(floor, floor < 0.001 ? 4 : 3)}; only the floor ends this run.`,
      look: `The likelihood of a mixture has no maximum: a floor ten times lower would add about ${formatNumber(tenfold, 1)} nats more, and so on for ever. Move the floor and see.`,
    };
  if (!flat)
    return {
      now: `The steps end here, at ${natsText(logLikelihood)} nats, and the run is not flat yet.`,
      look: 'The last steps gain very little each. EM may crawl where the bells overlap.',
    };
  return {
    now: `The staircase is flat at ${formatNumber(logLikelihood, 6)} nats: both steps leave everything where it is.`,
    look: 'A maximum, but which one? Drag the dotted bells of the start and watch the run end elsewhere, higher or lower.',
  };
}

/** What the figure says in its present state. */
export function wordsOf(shown: StairScene): Words {
  const { half, step, end, elbo, elboGain, likelihoodGain, gap, floored, identical } = shown;
  if (half === 'start') return atStart(shown);
  if (step === end || (identical && half === 'M')) return atEnd(shown);
  if (half === 'E')
    return elboGain < none
      ? {
          now: `E finds q where it has to be: the bound touches at ${natsText(elbo)} nats already.`,
          look: 'The shares are the posterior of these bells. Press M to move the bells.',
        }
      : {
          now: `E has lifted the bound by ${natsText(elboGain)} nats, up to the log-likelihood: they touch at ${natsText(elbo)}.`,
          look: 'The shares are now the posterior, and the likelihood has not moved. Press M to move the bells.',
        };
  const climbed = `M has moved the bells: the bound climbed by ${natsText(elboGain)} nats, the log-likelihood by ${natsText(likelihoodGain)}`;
  return floored.length > 0
    ? {
        now: `${climbed}, with bell ${floored.join(' and ')} on its floor.`,
        look: 'The bell shrinks onto a datum and would go on shrinking: only the floor holds it.',
      }
    : {
        now: `${climbed}.`,
        look: `The likelihood rose by more, since the old q no longer fits: the new gap of ${natsText(gap)} nats is KL(old q ‖ new posterior). E closes it.`,
      };
}
