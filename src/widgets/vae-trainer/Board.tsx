import type { Training } from '../../state/training.ts';
import { PlaneBoard, isMoving } from './PlaneBoard.tsx';
import { PriorSamples } from './PriorSamples.tsx';
import type { TrainerValues } from './scene.ts';
import { Moving } from './Sheet.tsx';
import { Side } from './Side.tsx';
import { useSlowly } from './useSlowly.ts';

/** What stands beside the plane is renewed this often while training, in milliseconds, so that no frame does everything at once. */
export const besides = 300;

interface BoardProps {
  readonly state: Training;
  readonly values: TrainerValues;
}

interface WaitingProps {
  readonly state: Training;
  /** Whether the data are the reader's, which no link brings. */
  readonly isOwn?: boolean;
}

/** What is said while there is nothing to see. */
export function Waiting({ state, isOwn = false }: WaitingProps) {
  const toDo = isOwn
    ? 'Your own data are in no link: open or draw them below, under “Your data”, then press Train.'
    : 'No run of these data was recorded. Press Train.';
  // Why it stopped stands beside the buttons.
  if (state.phase === 'stopped') return <p className="trainer-note">There is no run to show.</p>;
  return <p className="trainer-note">{state.phase === 'recorded' ? toDo : 'Waiting for the first picture …'}</p>;
}

/** Everything a run shows: the latent plane, what is decoded, the bound, the units, the grid, reconstructions and samples. */
export function Board({ state, values }: BoardProps) {
  const moving = isMoving(state);
  const behind = useSlowly(state, moving ? besides : 0);
  if (!state.heldOut || !state.snapshot?.means) return <Waiting state={state} />;
  return (
    <Moving value={moving}>
      <div className="board">
        <div className="board-plane">
          <PlaneBoard state={state} values={values} />
          <PriorSamples state={behind} values={values} />
        </div>
        <Side state={behind} values={values} />
      </div>
    </Moving>
  );
}
