import { useTraining } from '../../../../state/useTraining.ts';
import type { Training } from '../../../../state/training.ts';
import { PriorSamples } from '../../../vae-trainer/PriorSamples.tsx';
import type { Panel } from '../../panel.ts';
import type { LabValues } from '../../settings.ts';
import { about } from './about.ts';

const everything = (state: Training): Training => state;

/** Decoded draws from the prior, once there is a run of these data. */
function Samples({ values }: { readonly values: LabValues }) {
  const state = useTraining(everything);
  if (!state.snapshot?.samples || state.settings?.data !== values.data)
    return <p className="trainer-note">There is no run of these data yet: press Train.</p>;
  return <PriorSamples state={state} values={values} />;
}

/** What the decoder makes of the prior. */
export const panel: Panel = { ...about, Component: Samples };
