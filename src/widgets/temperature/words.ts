import { formatNumber } from '../../ui/format.ts';
import type { HeatScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** Nats with as many decimals as their size deserves. */
export const natsText = (value: number): string => formatNumber(value, Math.abs(value) >= 1000 ? 1 : 3);

/** A temperature with three digits. */
export const heatText = (value: number): string => String(Number(value.toPrecision(3)));

/** How far from all or nothing the shares are: their mean distance from the nearer end, at most one half. */
const softness = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + Math.min(share, 1 - share), 0) / shares.length;

function atEnd({ logLikelihood, temperature, melted, shares, run }: HeatScene, plain: number): Words {
  const ended = `EM at T = ${heatText(temperature)} ends at a log-likelihood of ${natsText(logLikelihood)} nats`;
  if (run && !run.flat)
    return {
      now: `EM at T = ${heatText(temperature)} is still moving after ${run.steps} steps, at ${natsText(logLikelihood)} nats.`,
      look: 'Close to the temperature at which the bells melt into one, every step is tiny.',
    };
  if (melted)
    return {
      now: `${ended}: both bells have melted into one.`,
      look: 'The shares are so soft that each bell answers for all the data alike. Lower T until one bell becomes two.',
    };
  if (temperature === 1)
    return {
      now: `${ended}: this is plain EM.`,
      look: 'Each dot below is a run from the same start at another temperature. Warmer is not always worse.',
    };
  const difference = logLikelihood - plain;
  return {
    now: `${ended}, ${natsText(Math.abs(difference))} ${difference < 0 ? 'below' : 'above'} where plain EM ends.`,
    look:
      softness(shares) < 0.01
        ? 'Every datum belongs to one bell altogether, as in k-means: each bell fits its own data, and the doubt in between is gone.'
        : difference > 0
          ? 'The detour was worth it here: the softer shares let go of a lesser maximum. Another start may tell another story.'
          : 'The steps climb energy + T · entropy, which is not the bound: its top need not be a top of the likelihood.',
  };
}

/** What the figure says in its present state. */
export function wordsOf(shown: HeatScene): Words {
  const { temperature, gap, shares, run, rivals, objective } = shown;
  if (run) return atEnd(shown, run.plain);
  if (temperature === 1)
    return {
      now: 'At T = 1 the shares are the posterior, and the bound touches the log-likelihood.',
      look: 'Drag the ring below to either side: whichever way T goes, the bound falls.',
    };
  const below = `the bound lies ${natsText(gap)} nats below the log-likelihood`;
  if (softness(shares) < 0.005)
    return {
      now: `Hard assignment: every datum belongs to one bell, and ${below}.`,
      look: 'Look at the data between the bells. Their doubt has been rounded away; k-means does the same.',
    };
  if (temperature < 1)
    return {
      now: `Too sure: the shares are steeper than the posterior, and ${below}.`,
      look: `For its own objective this q is best: ${natsText(objective)}, where the posterior gets ${natsText(rivals.posterior.objective)}.`,
    };
  if (softness(shares) > 0.4)
    return {
      now: `Nearly even: the bells hardly matter any more, and ${below}.`,
      look: 'With T without end every share is one half: entropy is all that counts.',
    };
  return {
    now: `Too unsure: the shares are flatter than the posterior, and ${below}.`,
    look: `For its own objective this q is best: ${natsText(objective)}, where the posterior gets ${natsText(rivals.posterior.objective)}.`,
  };
}

/** What is said after a value that is being changed. */
export const spokenOf = ({ bound, gap, entropy }: HeatScene): string =>
  `bound ${natsText(bound)} nats, gap ${natsText(gap)}, entropy ${natsText(entropy)}`;
