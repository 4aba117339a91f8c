import { formatNumber } from '../../ui/format.ts';
import type { Direction } from './descend.ts';
import type { FitScene, Judge } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A divergence with as many decimals as its size deserves. */
export const natsText = (kl: number): string => formatNumber(kl, kl >= 100 ? 0 : kl >= 10 ? 1 : 3);

/** How a divergence is written in words. */
export const nameOf = (direction: Direction): string => (direction === 'reverse' ? 'KL(q ‖ p)' : 'KL(p ‖ q)');

/** True where q stands at the deepest valley of this judge. */
export const atBest = ({ standsAt, optima }: Judge): boolean =>
  standsAt !== undefined && standsAt.kl - (optima[0]?.kl ?? 0) < 1e-6;

function atReverse({ q, p, reverse, forward }: FitScene): Words {
  const kl = natsText(reverse.kl);
  const onOne = p.components.some((bell) => Math.abs(bell.mean - q.mean) < 0.5 * bell.std);
  if (!atBest(reverse)) {
    return {
      now: `Downhill on KL(q ‖ p) ends here, at ${kl} nats, and still this is not the best.`,
      look: `There is a deeper valley, at ${natsText(reverse.optima[0]?.kl ?? 0)}. Start from somewhere else.`,
    };
  }
  if (!onOne) {
    return {
      now: `The bells are close enough that even KL(q ‖ p) covers both, for ${kl} nats.`,
      look: 'Pull them apart, descend again, and see when it changes its mind.',
    };
  }
  return {
    now: `This is the best q for KL(q ‖ p): it sits on one bell and pays ${kl} nats.`,
    look: `The other judge is appalled, ${natsText(forward.kl)} nats: a whole bell of p stands where q has nothing.`,
  };
}

/** How to read the landscape. */
const inLandscape =
  'Every q is a point here, and each contour lies twice as high above the best value as the one inside it. Drag the ring downhill, on one side and then on the other.';

/** What the figure says in its present state; the landscape has other things to look at than the integrand. */
export function wordsOf(shown: FitScene, landscape = false): Words {
  const { reverse, forward } = shown;
  const [left, right] = [natsText(reverse.kl), natsText(forward.kl)];
  if (reverse.kl < 0.005 && forward.kl < 0.005) {
    return {
      now: 'p is hardly more than one bell here, and q lies on it: both judges are content.',
      look: 'Pull the two bells of p apart.',
    };
  }
  if (atBest(forward) && !atBest(reverse)) {
    return {
      now: `This is the best q for KL(p ‖ q): it has the mean and the variance of p, and pays ${right} nats.`,
      look: `The other judge charges ${left}: look how much of q falls where p is thin.`,
    };
  }
  if (reverse.standsAt) return atReverse(shown);
  if (reverse.kl >= forward.kl) {
    return {
      now: `KL(q ‖ p) is the harsher judge here, ${left} against ${right} nats.`,
      look: landscape
        ? inLandscape
        : 'It averages under q, and q spends time where p has almost nothing: the hatched hump on its side. Move q off that place.',
    };
  }
  return {
    now: `KL(p ‖ q) is the harsher judge here, ${right} against ${left} nats.`,
    look: landscape
      ? inLandscape
      : 'It averages under p, and p has a bell that q does not reach: the hatched hump on its side. Widen q, or move it there.',
  };
}
