import { setValues } from '../../state/page.ts';
import { quickening } from '../../state/playback.ts';
import { usePlayback } from '../../state/usePlayback.ts';
import { Act } from '../../ui/Act.tsx';
import { params } from './params.ts';
import type { StairScene } from './scene.ts';

/** The two half-steps, whichever is due, the run to the end, and the way back. */
export function Acts({ shown }: { readonly shown: StairScene }) {
  const { step, end, half } = shown;
  const play = usePlayback(params.emStep, {
    now: step,
    from: 0,
    to: end,
    at: (first, seconds) => first + quickening(3, seconds),
  });
  const go = (to: number): void => {
    play.stop();
    setValues({ [params.emStep.key]: to });
  };
  const over = step >= end;
  return (
    <div className="judge-acts stair-acts">
      <Act label="E-step" name="E-step: move q" off={over || half === 'E'} onPress={() => go(step + 1)} />
      <Act label="M-step" name="M-step: move the bells" off={over || half !== 'E'} onPress={() => go(step + 1)} />
      <Act
        label={play.running ? 'Stop' : 'Run to convergence'}
        name={play.running ? 'Stop the run' : 'Run to convergence'}
        onPress={play.running ? play.stop : play.start}
      />
      <Act label="Back to the start" name="Back to the start" off={step === 0} onPress={() => go(0)} />
    </div>
  );
}
