import { formatNumber } from '../../ui/format.ts';
import { discarded } from './model.ts';
import type { IdentityScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** How near the code in hand comes to a bump, in words. */
export const heldText = ({ miss }: IdentityScene): string =>
  `squared distance ${formatNumber(miss, 3)} from the nearest bump`;

/** Whether a decoded curve is so far from every bump that nobody would take it for one: five times what a copy misses. */
const wild = 5 * discarded;

/** What the figure says in its present state. */
export function wordsOf({ withPrior, covered, error, miss }: IdentityScene): Words {
  const share = `${formatNumber(100 * covered, 1)}%`;
  if (!withPrior)
    return {
      now: `The copy is off by ${formatNumber(error, 3)}, and ${share} of the draws from N(0, 1) fall among the codes.`,
      look:
        covered > 0.8
          ? 'A good place, and a lucky one: the error is the same wherever the codes lie. Nothing in the training asked for it.'
          : 'Move the codes: the error stays as it is. An identity map does not say which codes to feed the decoder. Hold a code near 0, where a sampler would, and see what it draws.',
    };
  return {
    now: `All codes together have mean 0 and variance 1, and ${share} of the draws from N(0, 1) fall among them.`,
    look:
      miss > wild
        ? 'No datum has its code out here, and what the decoder draws is no bump. The prior seldom goes here.'
        : 'Now a draw from the prior is a code that the decoder knows. Drag yours beyond the last ring to see where its knowledge ends.',
  };
}
