import type { ReactNode } from 'react';
import { initialValues } from '../../notebook/param.ts';
import { recordedState, training } from '../../state/training.ts';
import { Board } from './Board.tsx';
import { CaptionText } from './CaptionText.tsx';
import { Still } from './Pane.tsx';
import { params } from './params.ts';
import { settingsOf } from './scene.ts';
import { Status } from './Status.tsx';

/** The recorded run as the page's HTML shows it, drawn when the page is built. */
export interface StillParts {
  readonly board: ReactNode;
  readonly status: ReactNode;
  readonly caption: ReactNode;
}

/** Draws the still parts of the default data set. */
export async function makeStill(): Promise<StillParts> {
  const values = initialValues(params);
  const state = recordedState(await training.loadRecorded(values.data));
  return {
    board: (
      <Still value={true}>
        <Board state={state} values={values} />
      </Still>
    ),
    status: <Status state={state} wanted={settingsOf(values)} />,
    caption: <CaptionText state={state} />,
  };
}
