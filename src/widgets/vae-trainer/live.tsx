import type { FunctionComponent } from 'react';
import type { Training } from '../../state/training.ts';
import { useTraining } from '../../state/useTraining.ts';
import { Board } from './Board.tsx';
import { CaptionText } from './CaptionText.tsx';
import { settingsOf, type TrainerValues } from './scene.ts';
import { Status } from './Status.tsx';
import { tableOf } from './table.ts';
import { speechOf } from './caption.ts';

interface FollowingProps {
  /** What of the run is shown. */
  readonly of: (state: Training) => Training;
  readonly values: TrainerValues;
}

/** A part that follows the run by itself, so that the frame around it is not drawn again with every report. */
const following =
  (Part: FunctionComponent<{ state: Training; values: TrainerValues }>) =>
  ({ of, values }: FollowingProps) => <Part state={useTraining(of)} values={values} />;

/** Everything that is drawn from a run; it comes when the figure is near, and is in no page's first load. */
export const live = {
  Board: following(Board),
  Caption: following(CaptionText),
  Status: following(({ state, values }) => <Status state={state} wanted={settingsOf(values)} />),
  speech: speechOf,
  table: tableOf,
};

/** The parts that come later. */
export type LiveParts = typeof live;
