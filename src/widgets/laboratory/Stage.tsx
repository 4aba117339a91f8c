import { useRef } from 'react';
import type { Training } from '../../state/training.ts';
import { besides, Waiting } from '../vae-trainer/Board.tsx';
import { CaptionText } from '../vae-trainer/CaptionText.tsx';
import { isMoving, PlaneBoard } from '../vae-trainer/PlaneBoard.tsx';
import { Moving } from '../vae-trainer/Sheet.tsx';
import { useSlowly } from '../vae-trainer/useSlowly.ts';
import { usePlaneExtras } from './plane/usePlaneExtras.tsx';
import type { LabValues } from './settings.ts';
import { useVisited } from './useVisited.ts';

interface StageProps {
  readonly state: Training;
  readonly values: LabValues;
}

/** The latent plane with what is seen in it. The plot's library comes with the first visit or the first run. */
export function Stage({ state, values }: StageProps) {
  const moving = isMoving(state);
  const behind = useSlowly(state, moving ? besides : 0);
  const place = useRef<HTMLDivElement>(null);
  const visited = useVisited(place);
  const extras = usePlaneExtras(state, values);
  const isShown = state.heldOut !== null && state.snapshot?.means !== undefined;
  return (
    <Moving value={moving}>
      <div ref={place} className="lab-plane">
        {isShown ? (
          <PlaneBoard
            state={state}
            values={values}
            explorable={visited || state.phase !== 'recorded'}
            extras={extras}
          />
        ) : (
          <Waiting state={state} isOwn={values.data === 'own'} />
        )}
      </div>
      {isShown && (
        <p className="caption-text">
          <CaptionText state={behind} />
        </p>
      )}
    </Moving>
  );
}
