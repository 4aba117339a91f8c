import type { Live } from '../../state/useLiveModel.ts';
import { usePlayback } from '../../state/usePlayback.ts';
import { LiveControls } from '../../ui/LiveControls.tsx';
import { denoiserStep, timeParam } from './params.ts';

interface ActsProps {
  readonly live: Live<'denoiser'>;
  readonly t: number;
}

/** Noise levels a second. */
const pace = 10;

/** Trains, pauses, goes to either end of the run, and lets the samples run back from pure noise. */
export function Acts({ live, t }: ActsProps) {
  const play = usePlayback(timeParam, {
    now: t,
    from: timeParam.max,
    to: 0,
    at: (first, seconds) => first - Math.floor(pace * seconds),
  });
  return (
    <LiveControls live={live} param={denoiserStep}>
      <button type="button" className="quiet" onClick={play.running ? play.stop : play.start}>
        {play.running ? 'Stop' : 'Run back from noise'}
      </button>
    </LiveControls>
  );
}
