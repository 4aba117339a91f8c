import type { Training } from '../../state/training.ts';
import { besides } from '../vae-trainer/Board.tsx';
import { isMoving } from '../vae-trainer/PlaneBoard.tsx';
import { Moving } from '../vae-trainer/Sheet.tsx';
import { BoundPane, UnitPanes } from '../vae-trainer/Side.tsx';
import { TracesPlot } from '../vae-trainer/TracesPlot.tsx';
import { useSlowly } from '../vae-trainer/useSlowly.ts';
import { Numbers } from './Numbers.tsx';
import { ObjectiveLine } from './ObjectiveLine.tsx';
import { Options } from './Options.tsx';
import { params } from './params.ts';
import { labSettings, type LabValues } from './settings.ts';

interface ReadoutProps {
  readonly state: Training;
  readonly values: LabValues;
}

/** The loss, the curves, and the numbers of the run. */
export function Readout({ state, values }: ReadoutProps) {
  const moving = isMoving(state);
  const behind = useSlowly(state, moving ? besides : 0);
  const wanted = labSettings(values);
  return (
    <Moving value={moving}>
      <ObjectiveLine state={behind} wanted={wanted} />
      <Numbers state={behind} />
      <Options param={params.curves} value={values.curves} />
      {values.curves === 'bound' ? (
        <BoundPane state={behind} />
      ) : (
        <TracesPlot state={behind} settings={behind.settings ?? wanted} wanted={wanted} />
      )}
      <UnitPanes state={behind} values={values} />
    </Moving>
  );
}
