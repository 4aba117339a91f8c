import { setValues } from '../../state/page.ts';
import { usePlayback } from '../../state/usePlayback.ts';
import { Act } from '../../ui/Act.tsx';
import { params } from './params.ts';

/** Steps a second. */
const pace = 40;

/** Trains, pauses, takes one step, and goes back to the start. */
export function Acts({ step }: { readonly step: number }) {
  const { key, max } = params.exactStep;
  const play = usePlayback(params.exactStep, {
    now: step,
    from: 0,
    to: max,
    at: (first, seconds) => first + Math.floor(pace * seconds),
  });
  const go = (to: number): void => {
    play.stop();
    setValues({ [key]: to });
  };
  return (
    <div className="judge-acts exact-acts">
      <Act
        label={play.running ? 'Pause' : 'Train'}
        name={play.running ? 'Pause the training' : step >= max ? 'Train again from the start' : 'Train'}
        onPress={play.running ? play.stop : play.start}
      />
      <Act label="One step" name="Take one step" off={step >= max} onPress={() => go(Math.min(max, step + 1))} />
      <Act label="Ten steps" name="Take ten steps" off={step >= max} onPress={() => go(Math.min(max, step + 10))} />
      <Act label="To the end" name="Go to the end of the run" off={step >= max} onPress={() => go(max)} />
      <Act label="Back to the start" name="Back to the start" off={step === 0} onPress={() => go(0)} />
    </div>
  );
}
