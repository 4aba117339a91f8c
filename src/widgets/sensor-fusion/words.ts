import { formatNumber } from '../../ui/format.ts';
import type { FusionScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A place in the plane. */
export const placeText = (mean: readonly number[]): string =>
  `(${mean.map((value) => formatNumber(value, 2)).join(', ')})`;

const errorText = (error: number, digits = 2): string => formatNumber(error, digits);

/** Two errors with as many decimals as it takes to tell them apart, up to six. */
function errorTexts(claimed: number, actual: number): readonly [string, string] {
  const digits = [2, 3, 4, 5].find((each) => errorText(claimed, each) !== errorText(actual, each)) ?? 6;
  return [errorText(claimed, digits), errorText(actual, digits)];
}

/** Whether the bands cross within half a unit of a place. */
function crossesNear({ sensors }: FusionScene, [x = NaN, y = NaN]: readonly number[]): boolean {
  const [{ direction: a, reading: r }, { direction: b, reading: s }] = sensors;
  const turn = a[0] * b[1] - a[1] * b[0];
  const crossing = [(r * b[1] - s * a[1]) / turn, (s * a[0] - r * b[0]) / turn] as const;
  return Math.hypot(crossing[0] - x, crossing[1] - y) < 0.5;
}

function wrong({ claimed, actual, filledIn, priorCounted, heard, bayes }: FusionScene): Words {
  const [says, is] = errorTexts(claimed, actual);
  const error = `The product claims to be off by ${says}, and is off by ${is}`;
  const centered = bayes.mean.every((value) => value === 0);
  if (filledIn && priorCounted > 1)
    return {
      now: `${error}.`,
      look: ' Two faults at once: a reading that nobody took, and a prior that is counted twice.',
    };
  if (filledIn)
    return {
      now: `${error}: a mean was put in for a reading that nobody took.`,
      look:
        heard === 0
          ? ' Means of readings, no measurement, and yet it has grown sure of itself. Leave the silent sensors out.'
          : ' A mean is not “no information”: it says, with the precision of the sensor, that nothing unusual happened.',
    };
  return {
    now: `${error}: the prior has been counted twice.`,
    look: ` Each expert was a posterior, with the prior already in it. The dashed ellipse is too small${centered ? '' : ' and too near to 0'}.`,
  };
}

/** What the figure says in its present state. */
export function wordsOf(shown: FusionScene): Words {
  const { heard, sensors, product, filledIn, priorCounted, logEvidence } = shown;
  if (filledIn || priorCounted > 1) return wrong(shown);
  if (heard === 0)
    return {
      now: 'Nobody speaks, and the posterior is the prior.',
      look: ' No factor, no change. Let one of them speak.',
    };
  if (heard === 1) {
    const speaker = sensors[0].heard ? 1 : 2;
    return {
      now: `Only sensor ${speaker} speaks: one factor is left out, and the product is still exact.`,
      look: ' Along its own band the sensor says nothing. There the prior answers, with its width of 1.',
    };
  }
  if (logEvidence < -9)
    return {
      now: `The readings hardly fit together: their log density is ${formatNumber(logEvidence, 1)} nats.`,
      look: ' The ellipse does not know. It is as small as for readings that agree; only the evidence tells.',
    };
  return {
    now: `Both speak: the posterior sits at ${placeText(product.mean)}, ${crossesNear(shown, product.mean) ? 'near where their bands cross' : 'drawn by both bands and by the prior'}.`,
    look: ' The dashed product of experts lies on the solid ellipse of Bayes’ rule. Drag a band; then let a sensor fall silent.',
  };
}

/** What is said after the value that is being changed. */
export const spokenOf = ({ product, claimed }: FusionScene): string =>
  `product at ${placeText(product.mean)}, error ${errorText(claimed)}`;
