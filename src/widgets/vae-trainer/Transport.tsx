import type { ReactNode } from 'react';
import { training, type Settings } from '../../state/training.ts';
import { useTraining } from '../../state/useTraining.ts';

interface TransportProps {
  /** What a run is started with. */
  readonly settings: Settings;
  /** Why these settings cannot be trained, where they cannot: a run of others must not go on under their name. */
  readonly refused?: string | undefined;
  /** The line that says what runs. */
  readonly children: ReactNode;
}

/** Train, pause, one step, start over, speed; what runs; and, if it stopped, why. */
export function Transport({ settings, refused, children }: TransportProps) {
  const phase = useTraining((state) => state.phase);
  const trouble = useTraining((state) => state.trouble);
  const notice = useTraining((state) => state.notice);
  const running = phase === 'running';
  const starting = phase === 'starting';
  const barred = !running && refused !== undefined;
  return (
    <div className="transport">
      <div className="transport-row">
        <button
          type="button"
          className="btn"
          aria-disabled={starting || barred}
          title={barred ? refused : undefined}
          onClick={() => (running ? training.pause() : starting || barred || void training.start(settings))}
        >
          {running ? 'Pause' : starting ? 'Starting' : 'Train'}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={running || starting || barred}
          onClick={() => void training.step(settings)}
        >
          One step
        </button>
        <button
          type="button"
          className="quiet"
          disabled={phase === 'recorded' || starting}
          onClick={() => training.startOver()}
        >
          Start over
        </button>
      </div>
      {children}
      {barred && trouble === '' && <p className="trouble">These settings cannot be trained: {refused}</p>}
      {trouble !== '' && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      {notice !== '' && trouble === '' && (
        <p className="trainer-note" role="status">
          {notice}
        </p>
      )}
    </div>
  );
}
