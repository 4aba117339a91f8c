import { useMemo, useState } from 'react';
import type { Training } from '../../state/training.ts';
import { codesAround, codesScene, coloringNames, describeCodes } from './codes.ts';
import { DecodePanel } from './DecodePanel.tsx';
import { LatentBar, LatentTools } from './LatentBar.tsx';
import { LatentPlane, type Tool } from './LatentPlane.tsx';
import { PriorSamples } from './PriorSamples.tsx';
import { Replay } from './Replay.tsx';
import type { TrainerValues } from './scene.ts';
import { Moving } from './Sheet.tsx';
import { Side } from './Side.tsx';
import { useSlowly } from './useSlowly.ts';

/** What stands beside the plane is renewed this often while training, in milliseconds, so that no frame does everything at once. */
const besides = 300;

interface BoardProps {
  readonly state: Training;
  readonly values: TrainerValues;
}

/** Everything a run shows: the latent plane, what is decoded, the bound, the units, the grid, reconstructions and samples. */
export function Board({ state, values }: BoardProps) {
  const { heldOut, snapshot, phase } = state;
  const { colorBy, unitX, unitY } = values;
  const [tool, setTool] = useState<Tool>('visit');
  const [visited, setVisited] = useState<readonly [number, number] | null>(null);
  const [selected, setSelected] = useState<readonly number[] | null>(null);
  const [refused, setRefused] = useState(false);
  const [around, setAround] = useState<readonly [number, number] | null>(null);
  const scene = useMemo(
    () => codesScene({ heldOut, snapshot }, { colorBy, unitX, unitY }),
    [heldOut, snapshot, colorBy, unitX, unitY],
  );
  const latent = snapshot?.latent ?? 1;
  const moving = phase === 'running' || phase === 'starting';
  const behind = useSlowly(state, moving ? besides : 0);
  if (!heldOut || !snapshot || !scene) return <p className="trainer-note">Waiting for the first picture …</p>;
  const ring = [values.cursorX, scene.unitY === 0 ? 0 : values.cursorY] as const;
  return (
    <Moving value={moving}>
      <div className="board">
        <div className="board-plane">
          <LatentBar scene={scene} names={coloringNames(heldOut)} latent={latent} />
          <LatentPlane
            scene={scene}
            heldOut={heldOut}
            moving={moving}
            values={values}
            tool={tool}
            around={around}
            onVisit={setVisited}
            onSelect={setSelected}
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
            onTool={(next) => {
              setTool(next);
              setSelected(null);
            }}
            onWindow={(where) => setAround(where === 'ring' ? ring : null)}
            onNear={() => setSelected(codesAround(scene, ...ring))}
          />
          {selected && !moving && (
            <p className="trainer-note" role="status">
              {describeCodes(heldOut, selected)}
            </p>
          )}
          <DecodePanel state={state} values={values} visited={visited} />
          {phase === 'recorded' && <Replay data={values.data} step={state.step} />}
          <PriorSamples state={behind} values={values} />
        </div>
        <Side state={behind} values={values} />
      </div>
    </Moving>
  );
}
