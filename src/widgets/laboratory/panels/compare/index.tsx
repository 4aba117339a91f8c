import { useMemo } from 'react';
import { otherRun } from '../../../../state/otherRun.ts';
import { setValues } from '../../../../state/page.ts';
import { training, type Training } from '../../../../state/training.ts';
import { useOtherRun } from '../../../../state/useOtherRun.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { Slider } from '../../../../ui/Slider.tsx';
import { differences } from '../../../vae-trainer/differences.ts';
import { useSlowly } from '../../../vae-trainer/useSlowly.ts';
import type { Panel } from '../../panel.ts';
import { labSettings, type LabValues } from '../../settings.ts';
import { about } from './about.ts';
import { Begin } from './Begin.tsx';
import { Knobs } from './Knobs.tsx';
import { otherValues } from './otherValues.ts';
import { compareParams } from './params.ts';
import { SideBySide } from './SideBySide.tsx';
import { standing } from './standing.ts';
import { obstacles, trainBoth } from './trainBoth.ts';
import { useOther } from './useOther.ts';

const everything = (state: Training): Training => state;

/** Milliseconds between two pictures while something trains: there are two runs, and the plane above moves too. */
const seldom = 400;

const isBusy = ({ phase }: Training): boolean => phase === 'running' || phase === 'starting';

function Compare({ values }: { readonly values: LabValues }) {
  const nowA = useTraining(everything);
  const other = useOtherRun();
  useOther(values);
  const moving = isBusy(nowA) || isBusy(other.run);
  const both = useSlowly(
    useMemo(() => ({ a: nowA, b: other.run }), [nowA, other.run]),
    moving ? seldom : 0,
  );
  const its = otherValues(values);
  const [settingsA, settingsB] = [labSettings(values), labSettings(its)];
  const differing = differences(settingsA, settingsB);
  const wrong = obstacles(values, nowA.heldOut);
  if (values.otherRun === 'none')
    return (
      <div className="compare">
        <p className="trainer-note">
          A is the run of this page. Put a run B beside it: copy the settings and change some, or keep the run as it
          stands and change A.
        </p>
        <Begin values={values} run={nowA} />
      </div>
    );
  return (
    <div className="compare">
      <p className="compare-differs">
        {differing.length === 0 ? (
          <>B has the settings of A. Change a knob of B below, or one of A at the left.</>
        ) : (
          <>
            B differs from A: <b>{differing.join(', ')}</b>.
          </>
        )}
      </p>
      <Knobs values={values} />
      {wrong.length > 0 && <p className="why-not">{wrong.join(' ')}</p>}
      <Slider param={compareParams.otherSteps} />
      <div className="gallery-acts">
        <button
          type="button"
          className="btn"
          disabled={wrong.length > 0}
          onClick={() => {
            if (moving) {
              training.pause();
              otherRun.pause();
              return;
            }
            trainBoth(values);
          }}
        >
          {moving ? 'Pause both' : 'Train both from the start'}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            otherRun.close('');
            setValues({ otherRun: 'none' });
          }}
        >
          Remove B
        </button>
      </div>
      <Begin values={values} run={nowA} />
      <p className="trainer-note" role="status">
        {moving ? 'Both train.' : standing(other, values)}
      </p>
      <SideBySide a={both.a} b={both.b} values={values} />
    </div>
  );
}

/** Two runs on the same data. */
export const panel: Panel = { ...about, Component: Compare };
