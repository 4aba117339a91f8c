import { formatNumber } from '../../ui/format.ts';
import type { JensenScene, JensenValues } from './scene.ts';

/** A caption: the part that follows the state, and what to do or look for. */
export interface Caption {
  readonly state: string;
  readonly look: string;
}

/** A gap with as many decimals as its size deserves. */
export const gapText = (gap: number): string => formatNumber(gap, gap >= 10 ? 1 : 3);

const place = (x: number): string => formatNumber(x, 2);

/** The verdict on a typed φ that was found convex. */
const convex = ({ strict }: JensenScene): string => `Your φ is ${strict ? 'strictly ' : ''}convex here`;

/** What is said of a typed φ: first whether it is convex, then what the points do. */
function typedCaption(shown: JensenScene): Caption {
  const { dent, state, gap } = shown;
  if (!dent)
    return {
      state: `${convex(shown)}, and the barycenter floats ${gapText(gap)} above the curve.`,
      look: 'Its second derivative and its chords were looked at every hundredth of a unit. Try to get the gap below 0.',
    };
  const where = `Your φ is not convex: from about ${place(dent.from)} to ${place(dent.to)} it bends down`;
  if (state === 'below')
    return {
      state: `${where}, and the barycenter lies ${gapText(-gap)} below the curve.`,
      look: 'Jensen’s inequality fails here: it promises nothing for a function that is not convex.',
    };
  return {
    state: `${where}. At these points the gap is still ${gapText(gap)}.`,
    look: 'Jensen’s inequality no longer promises that. Move the points into that stretch and see it fail.',
  };
}

function openCaption(phi: JensenValues['phi'], gap: string): Caption {
  if (phi === 'square') {
    return {
      state: `The gap is the variance of your points, ${gap}.`,
      look: 'Move one point twice as far out and see what happens to it.',
    };
  }
  if (phi === 'exp') {
    return {
      state: `The barycenter floats ${gap} above the curve.`,
      look: 'Pull one point to the right: a single large value carries the mean of eˣ, and hardly the mean of x.',
    };
  }
  return {
    state: `The barycenter floats ${gap} above the curve.`,
    look: 'Pull the three points together and the hatched gap closes. Try to get it below the curve.',
  };
}

/** The sentence under the figure. */
export function captionOf(shown: JensenScene, values: JensenValues): Caption {
  const gap = gapText(shown.gap);
  if (shown.state === 'together') {
    return {
      state: 'All three points are the same, so there is no gap.',
      look: 'A constant has nothing to average. Pull one of them away.',
    };
  }
  if (shown.typed !== undefined && (shown.dent || (shown.state === 'open' && values.jensenShow === 'polygon')))
    return typedCaption(shown);
  if (shown.state === 'straight' && shown.typed !== undefined) {
    return {
      state: 'Your φ is convex, and straight between these points: there is no gap at all.',
      look: 'Only a strictly convex φ insists that the points meet.',
    };
  }
  if (shown.state === 'straight') {
    return {
      state: 'Three different points, and no gap at all.',
      look: 'Where your points are, |x| is a straight line, so the barycenter stays on the graph. Only a strictly convex φ insists that they meet.',
    };
  }
  if (values.jensenShow === 'tangent') {
    return {
      state: `${shown.typed === undefined ? 'No' : `${convex(shown)}: no`} point lies below the supporting line, and their mean height above it is ${gap}.`,
      look: 'The mean of the line is its value at E X, so that mean height is the gap itself.',
    };
  }
  if (shown.state === 'kinked') {
    return {
      state: `The kink lies between your points, and the gap is ${gap}.`,
      look: 'Bring all three to one side of 0.',
    };
  }
  return openCaption(values.phi, gap);
}

/** Says of the points left of the wall where they stand, or nothing. */
export function wallNote(shown: JensenScene): string {
  const at = shown.points.flatMap((point, i) => (point.atWall ? [String(i + 1)] : []));
  if (at.length === 0) return '';
  const ends = shown.points.flatMap((point) => (point.atWall ? [place(point.x)] : []));
  const who = at.length === 1 ? `Point ${at[0]} stands` : `Points ${at.join(' and ')} stand`;
  if (shown.typed !== undefined)
    return `${who} at ${[...new Set(ends)].join(' and ')}, because your φ has no finite value close beyond.`;
  return `${who} at 0.1, because −log has no value at 0 or to its left.`;
}
