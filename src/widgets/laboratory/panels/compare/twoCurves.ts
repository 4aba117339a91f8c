import type { Training } from '../../../../state/training.ts';
import { lossScene, type LossScene } from '../../../vae-trainer/scene.ts';

/** One curve over the steps. */
export interface OneCurve {
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

/** The curves of both runs over one axis of steps. */
export interface TwoCurves {
  readonly elbo: { readonly a: OneCurve; readonly b: OneCurve; readonly range: readonly [number, number] };
  readonly kl: { readonly a: OneCurve; readonly b: OneCurve; readonly range: readonly [number, number] };
  readonly lastStep: number;
  /** Whether both are of held-out data; a run of which little is measured yet shows its batches. */
  readonly heldOut: boolean;
}

type Run = Pick<Training, 'losses' | 'step'>;

const elboOf = ({ steps, elbo }: LossScene): OneCurve => ({ steps, values: elbo });
const klOf = ({ steps, elbo, reconstruction }: LossScene): OneCurve => ({
  steps,
  values: reconstruction.map((value, i) => value - elbo[i]!),
});

/** The curves to draw; the worst first steps are cut off where either run's own plot cuts them. */
export function twoCurves(runA: Run, runB: Run): TwoCurves {
  const [a, b] = [lossScene(runA), lossScene(runB)];
  const drawn = [a, b].filter(({ steps }) => steps.length > 0);
  const elbos = drawn.flatMap(({ elbo }) => elbo).filter(Number.isFinite);
  const low = Math.min(...drawn.map(({ range }) => range[0]));
  const high = Math.max(...elbos);
  const kls = [klOf(a), klOf(b)].flatMap(({ values }) => values).filter(Number.isFinite);
  const isKnown = elbos.length > 0;
  return {
    elbo: { a: elboOf(a), b: elboOf(b), range: isKnown ? [low, high + 0.06 * Math.max(high - low, 1e-3)] : [0, 1] },
    kl: { a: klOf(a), b: klOf(b), range: [0, 1.08 * Math.max(0.5, ...kls)] },
    lastStep: Math.max(a.lastStep, b.lastStep, 10),
    heldOut: drawn.every(({ heldOut }) => heldOut),
  };
}
