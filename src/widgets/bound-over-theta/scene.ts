import { readData } from '../../derivations/d12-em/data.ts';
import { assign } from '../../math/mixtureAssign.ts';
import { readNumberList } from '../../notebook/numberList.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { params } from './params.ts';
import { boundAt, heightOf, likelihoodAlong, mixtureAt, slopeAt, type Bound, type Rest } from './slice.ts';
import { most, stepM, type Place } from './steps.ts';

/** What the figure is asked to show. */
export type SliceValues = ValuesOf<typeof params>;

/** Everything that the figure shows, in nats. */
export interface SliceScene {
  readonly rest: Rest;
  readonly place: Place;
  /** Why the address could not be followed, if it could not. */
  readonly problem: string | undefined;
  readonly likelihood: (mean: number) => number;
  readonly bound: Bound;
  /** The bounds before, the oldest first. */
  readonly ghosts: readonly Bound[];
  readonly logLikelihood: number;
  readonly elbo: number;
  /** Σ_n KL(q ‖ p(z | x_n; θ)) by its own route, which the difference of the two numbers must be. */
  readonly gap: number;
  /** At the touch: the slope of the bound, and that of the likelihood. */
  readonly boundSlope: number;
  readonly likelihoodSlope: number;
  readonly touching: boolean;
  /** Whether θ is at the top of the bound, as near as an address can say, so that M does not move it. */
  readonly onTop: boolean;
  readonly view: readonly [number, number];
}

/** Σ_n KL of the posterior at `touch` from that at `mean`, in nats. */
function klBetween(rest: Rest, touch: number, mean: number): number {
  const [old, now] = [assign(mixtureAt(rest, touch)), assign(mixtureAt(rest, mean))];
  let sum = 0;
  for (const x of rest.data) {
    const p = now(x).logResponsibilities;
    for (const [k, logQ] of old(x).logResponsibilities.entries()) {
      const share = Math.exp(logQ);
      if (share > 0) sum += share * (logQ - (p[k] ?? NaN));
    }
  }
  return Math.max(0, sum);
}

/** The highest and lowest likelihood of the slice, with room for the bounds below. */
function viewOf(likelihood: (mean: number) => number): readonly [number, number] {
  const heights = Array.from({ length: 81 }, (_, i) => likelihood(-5 + i / 8));
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const span = Math.max(0.1, high - low);
  return [low - 0.3 * span, high + 0.12 * span];
}

/** The touches of an address; where they cannot be read, q is made at θ. */
function touchesOf(values: SliceValues): { touches: readonly number[]; problem?: string } {
  const { min, max } = params.sliceMean;
  const reading = readNumberList('The touching points', values.sliceTouches, { min, max, least: 1, most });
  if ('values' in reading) return { touches: reading.values };
  return { touches: [values.sliceMean], problem: `${reading.problem} The bound was made to touch at θ instead.` };
}

/** Everything the figure shows at these values. */
export function scene(values: SliceValues): SliceScene {
  const { data, problem: badData } = readData(values.emData);
  const { touches, problem } = touchesOf(values);
  const mean = values.sliceMean;
  const rest: Rest = {
    data,
    weight: values.emWeight,
    first: { mean: values.emMean1, std: values.emStd1 },
    std: values.emStd2,
  };
  const touch = touches.at(-1) ?? mean;
  const likelihood = likelihoodAlong(rest);
  const bound = boundAt(rest, touch);
  return {
    rest,
    place: { mean, touches },
    problem: (badData && `${badData} The lecture’s ten stand in for them.`) ?? problem,
    likelihood,
    bound,
    ghosts: touches.slice(0, -1).map((each) => boundAt(rest, each)),
    logLikelihood: likelihood(mean),
    elbo: heightOf(bound, mean),
    gap: klBetween(rest, touch, mean),
    boundSlope: bound.curvature * (bound.top - touch),
    likelihoodSlope: slopeAt(rest, touch),
    touching: mean === touch,
    onTop: stepM(rest, { mean, touches }).mean === mean,
    view: viewOf(likelihood),
  };
}
