import { Handle } from '../../figures/Handle.tsx';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { FitScene, Judge } from './scene.ts';
import { natsText, nameOf } from './words.ts';

/** What the handles of one plane need. */
export interface HandlesProps {
  readonly shown: FitScene;
  readonly judge: Judge;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** The mean and the standard deviation of q as a handle reads them, with the judge's verdict spoken after each. */
export function useSlides({ shown, judge }: Pick<HandlesProps, 'shown' | 'judge'>) {
  const [, setMean] = useParam(params.fitMean);
  const [, setStd] = useParam(params.fitStd);
  const verdict = `${nameOf(judge.direction)} ${natsText(judge.kl)} nats`;
  const { min, max, step, meaning } = params.fitMean;
  const std = params.fitStd;
  return {
    mean: {
      label: `${meaning}, ${nameOf(judge.direction)}`,
      value: shown.q.mean,
      min,
      max,
      step,
      says: `${meaning} ${formatNumber(shown.q.mean, 2)}; ${verdict}`,
      onMove: setMean,
    },
    std: {
      label: `${std.meaning}, ${nameOf(judge.direction)}`,
      value: shown.q.std,
      min: std.min,
      max: std.max,
      step: std.step,
      says: `${std.meaning} ${formatNumber(shown.q.std, 2)}; ${verdict}`,
      onMove: setStd,
    },
  };
}

/** The two rings of q: its mean on the peak, its width one standard deviation aside. */
export function BellHandles({ shown, judge, onStart, onEnd }: HandlesProps) {
  const { mean, std } = useSlides({ shown, judge });
  const center = shown.q.mean;
  return (
    <>
      <Handle
        at={shown.shoulder}
        mark="q"
        minor
        x={{ ...std, valueAt: (x) => shown.side * (x - center) }}
        onStart={onStart}
        onEnd={onEnd}
      />
      <Handle at={shown.peak} mark="q" x={mean} onStart={onStart} onEnd={onEnd} />
    </>
  );
}

/** The ring of q in the plane of all q: mean sideways, standard deviation upward. */
export function MapHandle({ shown, judge, onStart, onEnd }: HandlesProps) {
  const { mean, std } = useSlides({ shown, judge });
  return (
    <Handle
      at={[shown.q.mean, Math.log(shown.q.std)]}
      mark="q"
      label={`q in the landscape of ${nameOf(judge.direction)}`}
      x={mean}
      y={{ ...std, valueAt: Math.exp }}
      onStart={onStart}
      onEnd={onEnd}
    />
  );
}
