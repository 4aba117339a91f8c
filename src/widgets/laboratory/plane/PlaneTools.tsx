import { use } from 'react';
import type { Training } from '../../../state/training.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { isMoving } from '../../vae-trainer/PlaneBoard.tsx';
import { Still } from '../../vae-trainer/Pane.tsx';
import type { CodesScene } from '../../vae-trainer/codes.ts';
import type { LabValues } from '../settings.ts';
import { planeParams } from './params.ts';
import { SelectedDatum } from './SelectedDatum.tsx';
import { Toggle } from './Toggle.tsx';
import type { PlaneAnswers } from './usePlaneAnswers.ts';
import { planeNotes } from './words.ts';

interface PlaneToolsProps {
  readonly state: Training;
  readonly values: LabValues;
  readonly scene: CodesScene;
  readonly answers: PlaneAnswers;
}

/** What lies over the codes and on which axes they stand, the numbers that belong to it, and the selected datum. */
export function PlaneTools({ state, values, scene, answers }: PlaneToolsProps) {
  const still = use(Still);
  const latent = state.snapshot?.latent ?? 1;
  const notes = planeNotes({ values, answers, latent, live: state.phase !== 'recorded', moving: isMoving(state) });
  return (
    <div className="plane-tools" inert={still}>
      {latent > 1 && <Choice param={planeParams.planeAxes} />}
      <fieldset className="plane-toggles">
        <legend>show</legend>
        <Toggle param={planeParams.planeDensity} mark="q" />
        <Toggle param={planeParams.planeHoles} mark="holes" />
        {answers.isLearned && <Toggle param={planeParams.planePrior} mark="prior" />}
        <Toggle param={planeParams.planePosterior} mark="p" />
      </fieldset>
      {notes.map((note) => (
        <p key={note} className="plane-note">
          {note}
        </p>
      ))}
      <SelectedDatum state={state} values={values} scene={scene} selected={answers.selected} />
    </div>
  );
}
