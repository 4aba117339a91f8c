import { setValues } from '../../state/page.ts';
import { usePlayback } from '../../state/usePlayback.ts';
import { chainSteps } from './chain.ts';
import type { FlowValues } from './flow.ts';
import { params } from './params.ts';

interface ActsProps {
  readonly t: number;
  readonly way: FlowValues['lineWay'];
}

/** Noise levels a second. */
const pace = 12;

/** Lets the particles run, one step at a time or all the way. */
export function Acts({ t, way }: ActsProps) {
  const next = way === 'back' ? t - 1 : t + 1;
  const over = next < 0 || next > chainSteps;
  const [start, end] = way === 'back' ? [chainSteps, 0] : [0, chainSteps];
  const play = usePlayback(params.lineTime, {
    now: t,
    from: start,
    to: end,
    at: (first, seconds) => first + Math.sign(end - start) * Math.floor(pace * seconds),
  });
  const go = (to: number): void => {
    play.stop();
    setValues({ [params.lineTime.key]: to });
  };
  return (
    <div className="judge-acts line-acts">
      <button type="button" className="quiet" onClick={play.running ? play.stop : play.start}>
        {play.running ? 'Stop' : way === 'back' ? 'Run back' : 'Run forward'}
      </button>
      <button
        type="button"
        className="quiet"
        aria-disabled={over}
        onClick={() => {
          if (!over) go(next);
        }}
      >
        One step
      </button>
      <button
        type="button"
        className="quiet"
        aria-disabled={t === start}
        onClick={() => {
          if (t !== start) go(start);
        }}
      >
        To the start
      </button>
    </div>
  );
}
