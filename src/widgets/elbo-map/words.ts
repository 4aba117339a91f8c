import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { MapScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** Nats with as many decimals as their size deserves. */
export const natsText = (value: number): string => {
  const size = Math.abs(value);
  return formatNumber(value, size >= 1000 ? 0 : size >= 100 ? 1 : 3);
};

const placeText = (value: number): string => formatNumber(value, 3);

/** A gap below this is the rounding of a sum. */
const none = 1e-12;

/** So many nats of gap count as none: what the rounding of a ring's place leaves. */
const closed = 2e-5;

/** What the figure says in its present state. */
export function wordsOf(shown: MapScene): Words {
  const { q, posterior, gap, byMean, byWidth, inReach, loss } = shown;
  const target = loss ? '−log p(x)' : 'log p(x)';
  const name = loss ? 'loss' : 'ELBO';
  if (!inReach)
    return {
      now: `The ${loss ? 'lowest' : 'highest'} point lies outside this map: mean ${placeText(posterior.mean)}, standard deviation ${placeText(posterior.std)}.`,
      look:
        posterior.std < params.stdQ.min
          ? 'The model makes z more certain than any q on this map. Raise the noise, and the contours slide back in.'
          : 'The model asks for a z far from 0. Bring x nearer to b, or raise the noise, and the contours slide back in.',
    };
  if (gap < closed)
    return {
      now:
        gap < none
          ? `q stands on the ${loss ? 'bottom' : 'top'}: mean and width are those of the posterior, and the ${name} is ${target}.`
          : `q stands on the ${loss ? 'bottom' : 'top'} but for its own rounding, which costs ${natsText(gap)} nats: this is the posterior.`,
      look: `There is no ${loss ? 'lower' : 'higher'} place for any q. To get ${loss ? 'a lower loss' : 'a higher bound'} now, change the model: the whole map moves with ${target}.`,
    };
  const far = `The ${name} lies ${natsText(gap)} nats ${loss ? 'above' : 'below'} ${target}`;
  if (byMean > 3 * byWidth)
    return {
      now: `${far}, most of it because the mean is off.`,
      look: 'The price grows with the square of the distance, counted in widths of the posterior: sharpen the posterior, and the contours crowd together.',
    };
  if (byWidth > 3 * byMean)
    return q.std < posterior.std
      ? {
          now: `${far}, most of it because q is too narrow.`,
          look: 'Going down on the map costs log(1/s) and no more: being too sure is paid slowly, but it has no end.',
        }
      : {
          now: `${far}, most of it because q is too wide.`,
          look: 'Going up on the map costs s², and soon a lot: a wide q visits places that the model calls impossible.',
        };
  return {
    now: `${far}: ${natsText(byMean)} for the mean and ${natsText(byWidth)} for the width.`,
    look: loss
      ? 'Drag the ring across the contours, or let q descend: each step goes downhill, and none ends below −log p(x).'
      : 'Drag the ring across the contours, or let q climb: each step goes uphill, and none ends above log p(x).',
  };
}

/** What is said after a value that is being changed. */
export const spokenOf = ({ elbo, gap, loss }: MapScene): string =>
  `${loss ? 'loss' : 'ELBO'} ${natsText(loss ? -elbo : elbo)} nats, gap ${natsText(gap)} nats`;
