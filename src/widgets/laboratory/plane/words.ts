import { numberText, wholeText } from '../../vae-trainer/words.ts';
import type { LabValues } from '../settings.ts';
import { shareHeld } from './principalBasis.ts';
import type { PlaneAnswers } from './usePlaneAnswers.ts';

/** A share as a percentage with one decimal. */
const percentText = (share: number): string => `${numberText(100 * share, 1)} %`;

interface Noted {
  readonly values: Pick<LabValues, 'planeAxes' | 'planeDensity' | 'planeHoles' | 'planePrior' | 'planePosterior'>;
  readonly answers: PlaneAnswers;
  readonly latent: number;
  /** Whether there is a run that can be asked. */
  readonly live: boolean;
  readonly moving: boolean;
}

function densityNotes({ values, answers: { density, byPca, isLearned } }: Noted): readonly string[] {
  const { planeDensity, planeHoles, planePrior } = values;
  const showsPrior = planePrior === 'on' && isLearned;
  if (planeDensity === 'off' && planeHoles === 'off' && !showsPrior) return [];
  if (byPca) return ['Densities and holes are computed over units: choose two units as axes to see them.'];
  if (density.refusal !== undefined) return [density.refusal];
  const { answer } = density;
  if (!answer) return ['Computing the densities …'];
  const over = answer.axes.length === 1 ? 'curve' : 'contours';
  const shown = [...(planeDensity === 'on' ? ['the aggregate posterior'] : []), ...(showsPrior ? ['the prior'] : [])];
  return [
    ...(shown.length > 0
      ? [
          over === 'curve'
            ? `The curve is ${shown[0]} over the held-out data, at step ${wholeText(density.step ?? 0)}; the dotted one is the prior, to the same scale.`
            : `Contours of ${shown.join(' and ')} hold 50 % and 90 % of the mass, at step ${wholeText(density.step ?? 0)}.`,
        ]
      : []),
    ...(planeHoles === 'on'
      ? [
          `Holes: ${percentText(answer.holeShare)} of the prior’s mass lies in cells where the codes put less than ${percentText(answer.ratio)} of what it puts there; with as many codes drawn from the prior, chance alone leaves ${percentText(answer.holeShareByChance)}.`,
        ]
      : []),
  ];
}

function posteriorNotes({ values, answers: { posterior, selected }, moving }: Noted): readonly string[] {
  if (values.planePosterior === 'off') return [];
  if (selected < 0) return ['Select a datum to see its true posterior.'];
  if (posterior.refusal !== undefined) return [posterior.refusal];
  const { answer } = posterior;
  if (!answer)
    return [moving ? 'The true posterior is computed once training rests.' : 'Computing the true posterior …'];
  const within = Math.max(0.001, Math.ceil(1000 * answer.gap.error) / 1000);
  const kl = `KL(q ‖ p(z | x)) = ${numberText(answer.gap.value, 3)} nats, to within ${numberText(within, 3)}`;
  const drawn =
    answer.axes.length === 1
      ? 'The solid curve is p(z | x), the dashed one the encoder’s q, to the same scale'
      : 'Solid contours hold 50 % and 90 % of p(z | x); the dashed ellipse is the encoder’s, at 1 std';
  return [`${drawn}, at step ${wholeText(posterior.step ?? 0)}. ${kl}.`];
}

/** What is to be said about what lies over the codes. */
export function planeNotes(noted: Noted): readonly string[] {
  const { values, answers, live, latent } = noted;
  const { planeAxes, planeDensity, planeHoles, planePrior, planePosterior } = values;
  const asks =
    [planeDensity, planeHoles, planePosterior].includes('on') ||
    (planePrior === 'on' && answers.isLearned) ||
    (planeAxes === 'pca' && latent > 1);
  if (!asks) return [];
  if (!live) return ['These are computed from a live run: press Train first.'];
  const { directions } = answers;
  return [
    ...(answers.byPca
      ? [
          directions
            ? `The plane goes through the mean of the codes along their two widest directions, which hold ${percentText(shareHeld(directions))} of their variance.`
            : 'Looking for the widest directions …',
        ]
      : []),
    ...densityNotes(noted),
    ...posteriorNotes(noted),
  ];
}
