import type { ReactNode } from 'react';
import { initialValues } from '../../notebook/param.ts';
import { recordedState, training } from '../../state/training.ts';
import { Still } from '../vae-trainer/Pane.tsx';
import { Status } from '../vae-trainer/Status.tsx';
import { params } from './params.ts';
import { Readout } from './Readout.tsx';
import { labSettings } from './settings.ts';
import { Stage } from './Stage.tsx';

/** The recorded run as the page's HTML shows it, drawn when the page is built. */
export interface StillParts {
  readonly stage: ReactNode;
  readonly readout: ReactNode;
  readonly status: ReactNode;
}

/** Draws the still parts of the default data set. */
export async function makeStill(): Promise<StillParts> {
  const values = initialValues(params);
  const state = recordedState(await training.loadRecorded(values.data));
  return {
    stage: (
      <Still value={true}>
        <Stage state={state} values={values} />
      </Still>
    ),
    readout: (
      <Still value={true}>
        <Readout state={state} values={values} />
      </Still>
    ),
    status: <Status state={state} wanted={labSettings(values)} />,
  };
}
