import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { MeansScene } from './scene.ts';
import type { LawName } from './source.ts';

/** A caption: the part that follows the state, and what to do or look for. */
export interface Caption {
  readonly state: string;
  readonly look: string;
}

/** A count with its thousands set apart. */
export const countText = (n: number): string => n.toLocaleString('en-US');

/** A number with about three digits that count. */
export function numberText(value: number): string {
  const size = Math.abs(value);
  const decimals = size === 0 || !Number.isFinite(size) ? 2 : 2 - Math.floor(Math.log10(size));
  return formatNumber(value, Math.min(6, Math.max(0, decimals)));
}

/** A number and its error to the same decimals, two digits of the error. */
export function pairText(value: number, error: number): string {
  const decimals = Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(error))));
  // Beside its error a value that rounds to zero is zero, not a power of ten.
  return `${formatNumber(Number(value.toFixed(decimals)), decimals)}\u00a0±\u00a0${formatNumber(error, decimals)}`;
}

const average = (n: number): string => (n === 1 ? 'With a single draw in each' : `With ${countText(n)} draws in each`);

/** What to do or see next inside a funnel. */
function lookInside({ n, inErrors, rare }: MeansScene): string {
  if (rare)
    return 'The twenty agree far better than the standard error says: what carries the mean is draws so rare that hardly any has come yet.';
  if (inErrors)
    return 'Counted in standard errors the band is as wide everywhere, and about one path in twenty is outside it at any time. It is seldom the same one.';
  if (4 * n > params.n.max) return 'Ten times the accuracy costs a hundred times the draws.';
  return 'Take four times as many draws: the funnel is half as wide. Early errors are not made up for, they are diluted.';
}

function bandCaption(shown: MeansScene): Caption {
  const { n, inside = 0, mean, error } = shown;
  return {
    state: `${average(n)}, ${inside} of 20 averages lie within two standard errors, ${pairText(mean, 2 * error)}.`,
    look: lookInside(shown),
  };
}

function noMeanCaption(law: LawName): Caption {
  if (law === 'cauchy')
    return {
      state: 'No funnel forms: this average has nothing to settle at.',
      look: 'One draw far out throws a path off, however long it has run. An average of n Cauchy draws varies just as much as a single draw.',
    };
  return {
    state: 'No funnel is drawn: no expectation of this f was found to exist.',
    look: 'Either the tail of the law is too heavy for f, or f has no value on a part of the line, or it moves too fast to be integrated here.',
  };
}

/** The sentence under the figure. */
export function captionOf(shown: MeansScene, law: LawName): Caption {
  if (shown.state === 'band') return bandCaption(shown);
  if (shown.state === 'no-mean') return noMeanCaption(law);
  if (shown.state === 'infinite')
    return {
      state: 'The expectation is infinite, so no funnel forms and the averages do not stop growing.',
      look: 'They grow by leaps: nearly all of a sum is its single largest term.',
    };
  if (shown.state === 'no-spread')
    return {
      state: `The averages settle at ${numberText(shown.mean)}, but there is no funnel: the standard deviation is infinite.`,
      look: 'A mean is enough for an average to settle. Only with a finite standard deviation do you know how fast.',
    };
  return {
    state: `f has one value here, ${numberText(shown.mean)}, so every average is exact.`,
    look: 'Choose a law or a function that varies.',
  };
}
