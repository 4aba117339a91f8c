import { useMemo } from 'react';
import type { Training } from '../../../../state/training.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { Choice } from '../../../../ui/Choice.tsx';
import { besides } from '../../../vae-trainer/Board.tsx';
import { isMoving } from '../../../vae-trainer/PlaneBoard.tsx';
import { Moving } from '../../../vae-trainer/Sheet.tsx';
import { useSlowly } from '../../../vae-trainer/useSlowly.ts';
import type { Panel } from '../../panel.ts';
import { principalBasis } from '../../plane/principalBasis.ts';
import type { LabValues } from '../../settings.ts';
import { about } from './about.ts';
import { AlongPath } from './AlongPath.tsx';
import { AlongUnits } from './AlongUnits.tsx';
import { BetweenData } from './BetweenData.tsx';
import { Draws } from './Draws.tsx';
import { exploreParams } from './params.ts';

const everything = (state: Training): Training => state;

function Explore({ values }: { readonly values: LabValues }) {
  const now = useTraining(everything);
  const moving = isMoving(now);
  const state = useSlowly(now, moving ? besides : 0);
  const directions = state.answers['plane-pca']?.answer;
  const latent = state.snapshot?.latent ?? 1;
  const isTurned = values.planeAxes === 'pca' && latent > 1;
  // The plane above asks for the directions; here they are only read.
  const basis = useMemo(
    () =>
      isTurned && directions?.kind === 'pca' && directions.center.length === latent ? principalBasis(directions) : null,
    [isTurned, directions, latent],
  );
  if (state.phase === 'recorded' || !state.snapshot?.means)
    return <p className="trainer-note">Press Train first: then the decoder of the run can be asked about any code.</p>;
  const { exploreWay } = values;
  return (
    <Moving value={moving}>
      <Choice param={exploreParams.exploreWay} />
      {exploreWay === 'path' && <AlongPath state={state} values={values} basis={basis} />}
      {exploreWay === 'between' && <BetweenData state={state} values={values} />}
      {exploreWay === 'units' && <AlongUnits state={state} values={values} />}
      {exploreWay === 'draws' && <Draws state={state} values={values} />}
    </Moving>
  );
}

/** Ways through the codes, decoded. */
export const panel: Panel = { ...about, Component: Explore };
