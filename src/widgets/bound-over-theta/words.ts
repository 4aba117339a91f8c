import { formatNumber } from '../../ui/format.ts';
import type { SliceScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** Nats with as many decimals as their size deserves. */
export const natsText = (value: number): string => formatNumber(value, Math.abs(value) >= 1000 ? 1 : 4);

/** What θ stands at, said after each move. */
export const spokenOf = ({ logLikelihood, elbo, gap }: SliceScene): string =>
  `log-likelihood ${natsText(logLikelihood)}, bound ${natsText(elbo)}, gap ${natsText(gap)} nats`;

/** What the figure says in its present state. */
export function wordsOf(shown: SliceScene): Words {
  const { touching, onTop, gap, elbo, logLikelihood, boundSlope } = shown;
  if (touching && onTop)
    return {
      now: `The bound touches at its own top, ${natsText(elbo)} nats: neither E nor M can move anything on this slice.`,
      look: 'Where the slope of the bound is zero, so is that of the likelihood: both steps rest only where the curve is level.',
    };
  if (touching)
    return {
      now: `The bound touches the likelihood at θ, with the same slope of ${formatNumber(boundSlope, 3)} nats a unit.`,
      look: 'Everywhere else it lies below. Press M: θ goes to the top of the parabola, which only needs a weighted mean.',
    };
  if (onTop)
    return {
      now: `θ stands on the top of the bound, and the likelihood is ${natsText(gap)} nats higher still.`,
      look: 'The bound went up, the likelihood went up by more. Press E: a new parabola touches here.',
    };
  return {
    now: `At this θ the bound lies ${natsText(gap)} nats below the likelihood of ${natsText(logLikelihood)}.`,
    look: 'q is still the posterior of the touching point: the gap is KL(q ‖ posterior at θ). Press E to bring the bound up to here; M alone climbs the bound, but the likelihood may fall.',
  };
}
