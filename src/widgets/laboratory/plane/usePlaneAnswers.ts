import { useMemo } from 'react';
import type { Question } from '../../../vae/protocol/questions.ts';
import type { Training } from '../../../state/training.ts';
import { pairOf } from '../../vae-trainer/codes.ts';
import type { LabValues } from '../settings.ts';
import { principalBasis } from './principalBasis.ts';
import { useAsked } from './useAsked.ts';

/** Cells along each side of the density, over two units and over one. */
const sides = { two: 72, one: 160 };

/** Points along each side of p(z | x), over two units and over one. */
const points = { two: 64, one: 240 };

const pca: Question = { kind: 'pca' };

/** The index of the selected code, or −1 where none is, or where it does not exist. */
export const selectedOf = (values: LabValues, count: number): number =>
  values.selected >= 1 && values.selected <= count ? Math.round(values.selected) - 1 : -1;

/** Everything the plane asks about a run, as far as it is shown. */
export function usePlaneAnswers(state: Training, values: LabValues) {
  const { heldOut, snapshot } = state;
  const latent = snapshot?.latent ?? 0;
  const { unitX, unitY, planeAxes, planeDensity, planeHoles, planePrior, planePosterior } = values;
  const isLearned = state.settings !== null && state.settings.prior !== 'normal';
  const byPca = planeAxes === 'pca' && latent > 1;
  const selected = selectedOf(values, heldOut?.count ?? 0);
  const wantsDensity =
    latent > 0 && !byPca && (planeDensity === 'on' || planeHoles === 'on' || (planePrior === 'on' && isLearned));
  const density = useMemo<Extract<Question, { kind: 'density' }> | null>(() => {
    if (!wantsDensity) return null;
    const [first, second] = pairOf({ unitX, unitY }, latent);
    const other = second === 0 ? first : second;
    return {
      kind: 'density',
      of: 'held-out',
      units: [first - 1, other - 1],
      side: second === 0 ? sides.one : sides.two,
    };
  }, [wantsDensity, unitX, unitY, latent]);
  const posterior = useMemo<Extract<Question, { kind: 'posterior' }> | null>(
    () =>
      planePosterior === 'on' && selected >= 0
        ? { kind: 'posterior', datum: { item: selected }, side: latent === 1 ? points.one : points.two }
        : null,
    [planePosterior, selected, latent],
  );
  const directions = useAsked(state, 'plane-pca', byPca ? pca : null).answer;
  const fits = directions?.kind === 'pca' && directions.center.length === latent ? directions : undefined;
  return {
    selected,
    isLearned,
    byPca,
    directions: fits,
    basis: useMemo(() => (fits ? principalBasis(fits) : null), [fits]),
    density: useAsked(state, 'plane-density', density),
    posterior: useAsked(state, 'plane-posterior', posterior, { atRest: true }),
  };
}

/** What is known of them. */
export type PlaneAnswers = ReturnType<typeof usePlaneAnswers>;
