import { jensenGap } from '../../src/math/jensen.ts';
import { klMixtureNormal, klNormalMixture } from '../../src/math/klMixture.ts';
import { initialValues, type Params, type Values, type ValuesOf } from '../../src/notebook/param.ts';
import { params as jensenParams } from '../../src/widgets/jensen-polygon/params.ts';
import { pointsOf } from '../../src/derivations/d06-jensen/points.ts';
import { params as fitParams } from '../../src/widgets/kl-fit/params.ts';
import { targetOf } from '../../src/derivations/d05-kl/target.ts';
import { fitOf } from '../../src/widgets/kl-fit/target.ts';

/** The values of one figure on the page; what is missing stands at its start. */
const read = <P extends Params>(params: P, values: Values): ValuesOf<P> =>
  ({ ...initialValues(params), ...values }) as ValuesOf<P>;

/** Whether the target is the one the exercise names, so that nobody wins by moving the target to q. */
function atTarget({ separation, width, leftWeight }: ValuesOf<typeof fitParams>): boolean {
  const { separation: d, width: w, leftWeight: weight } = fitParams;
  return separation === d.initial && width === w.initial && leftWeight === weight.initial;
}

/** The goal that KL(q ‖ p) is below a bound, in nats, for the target the lesson starts with. */
export function reverseBelow(bound: number): (values: Values) => boolean {
  return (values) => {
    const fit = read(fitParams, values);
    return atTarget(fit) && klNormalMixture(fitOf(fit), targetOf(fit)) < bound;
  };
}

/** The goal that KL(p ‖ q) is below a bound, in nats, for the target the lesson starts with. */
export function forwardBelow(bound: number): (values: Values) => boolean {
  return (values) => {
    const fit = read(fitParams, values);
    return atTarget(fit) && klMixtureNormal(targetOf(fit), fitOf(fit)) < bound;
  };
}

/** The goal of three different points on |x| without a gap, up to rounding, while |x| is what the figure shows. */
export function threeWithoutGap(values: Values): boolean {
  const polygon = read(jensenParams, values);
  if (polygon.phi !== 'abs' || polygon.phiFrom === 'own') return false;
  const { x, w } = pointsOf(polygon);
  return new Set(x).size === 3 && jensenGap('abs', x, w) < 1e-12;
}
