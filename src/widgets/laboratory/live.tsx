import type { FunctionComponent } from 'react';
import type { Training } from '../../state/training.ts';
import { useTraining } from '../../state/useTraining.ts';
import { speechOf } from '../vae-trainer/caption.ts';
import { Status } from '../vae-trainer/Status.tsx';
import { Readout } from './Readout.tsx';
import { labSettings, type LabValues } from './settings.ts';
import { Stage } from './Stage.tsx';

interface FollowingProps {
  /** What of the run is shown. */
  readonly of: (state: Training) => Training;
  readonly values: LabValues;
}

/** A part that follows the run by itself, so that the controls beside it are not drawn again with every report. */
const following =
  (Part: FunctionComponent<{ state: Training; values: LabValues }>) =>
  ({ of, values }: FollowingProps) => <Part state={useTraining(of)} values={values} />;

/** Everything that is drawn from a run; it comes after the page stands. */
export const live = {
  Stage: following(Stage),
  Readout: following(Readout),
  Status: following(({ state, values }) => <Status state={state} wanted={labSettings(values)} />),
  speech: speechOf,
};

/** The parts that come later. */
export type LiveParts = typeof live;
