import { useMemo, useState, type ReactNode } from 'react';
import type { Training } from '../../state/training.ts';
import type { Basis } from './basis.ts';
import { codesAround, codesScene, coloringNames, type CodesScene } from './codes.ts';
import { describeCodes } from './describeCodes.ts';
import { DecodePanel } from './DecodePanel.tsx';
import { kinds } from './kinds.ts';
import { LatentBar, LatentTools } from './LatentBar.tsx';
import { LatentPlane, mostShapes, type Tool } from './LatentPlane.tsx';
import { Replay } from './Replay.tsx';
import type { TrainerValues } from './scene.ts';

/** Whether a run changes many times a second now. */
export const isMoving = ({ phase }: Training): boolean => phase === 'running' || phase === 'starting';

/** What a page shows in and under the plane beyond the codes. */
export interface PlaneExtras {
  /** The plane that is shown where it is no pair of units. */
  readonly basis: Basis | null;
  /** Marks over the codes. */
  readonly overlay: (scene: CodesScene) => ReactNode;
  /** Choices and words under the plane. */
  readonly below: (scene: CodesScene) => ReactNode;
  /** A code that was clicked on. */
  readonly onPick: (code: number) => void;
}

interface PlaneBoardProps {
  readonly state: Training;
  readonly values: TrainerValues;
  /** Whether the plot's library may be fetched, by which the pointer zooms and encircles. */
  readonly explorable?: boolean;
  readonly extras?: PlaneExtras | undefined;
}

/** The latent plane with its tools, and what is decoded at its ring. */
export function PlaneBoard({ state, values, explorable = true, extras }: PlaneBoardProps) {
  const { heldOut, snapshot, phase, settings } = state;
  const { colorBy, unitX, unitY } = values;
  const basis = extras?.basis ?? null;
  const [tool, setTool] = useState<Tool>('visit');
  const [visited, setVisited] = useState<readonly [number, number] | null>(null);
  const [selected, setSelected] = useState<readonly number[] | null>(null);
  const [refused, setRefused] = useState(false);
  const [around, setAround] = useState<readonly [number, number] | null>(null);
  const scene = useMemo(
    () => codesScene({ heldOut, snapshot }, { colorBy, unitX, unitY }, basis),
    [heldOut, snapshot, colorBy, unitX, unitY, basis],
  );
  const moving = isMoving(state);
  if (!heldOut || !snapshot || !scene) return null;
  const ring = [values.cursorX, scene.unitY === 0 ? 0 : values.cursorY] as const;
  return (
    <>
      <LatentBar scene={scene} names={coloringNames(heldOut)} latent={snapshot.latent} />
      <LatentPlane
        scene={scene}
        heldOut={heldOut}
        moving={moving}
        values={values}
        tool={tool}
        around={around}
        hasNormalPrior={settings?.prior === 'normal'}
        onVisit={setVisited}
        onSelect={(codes) => setSelected(scene.count > mostShapes ? null : codes)}
        explorable={explorable}
        overlay={extras?.overlay(scene)}
        onPick={extras?.onPick}
        refused={refused}
        onRefused={() => {
          setRefused(true);
          setTool('visit');
        }}
      />
      <LatentTools
        ellipses={values.ellipses}
        tool={tool}
        byPointer={!refused}
        count={scene.count}
        onTool={(next) => {
          setTool(next);
          setSelected(null);
        }}
        onWindow={(where) => setAround(where === 'ring' ? ring : null)}
        onNear={() => setSelected(codesAround(scene, ...ring))}
      />
      {selected && !moving && (
        <p className="trainer-note" role="status">
          {describeCodes(heldOut, selected, kinds[values.data].noun)}
        </p>
      )}
      {extras?.below(scene)}
      <DecodePanel state={state} values={values} visited={visited} basis={basis} />
      {phase === 'recorded' && <Replay data={values.data} step={state.step} />}
    </>
  );
}
