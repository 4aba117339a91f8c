import { lazy, Suspense, type CSSProperties } from 'react';
import type { Normal } from '../../math/normal.ts';
import { setValues } from '../../state/page.ts';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { HandlesProps } from './BellHandles.tsx';
import { Bells } from './Bells.tsx';
import { Integrand } from './Integrand.tsx';
import type { Optimum } from './optima.ts';
import { params } from './params.ts';
import { nameOf } from './words.ts';

/** The map is fetched when it is first asked for. */
const Landscape = lazy(async () => ({ default: (await import('./Landscape.tsx')).Landscape }));

/** The room that the map will take. */
const room = { '--plane-h': 16, '--plane-h-narrow': 16 } as CSSProperties;

/** The deepest valley; of two that are equally deep the nearer one. */
function bestFor(optima: readonly Optimum[], q: Normal): Optimum | undefined {
  const best = optima[0]?.kl ?? 0;
  const away = ({ normal }: Optimum): number => Math.abs(normal.mean - q.mean);
  return optima.filter((each) => each.kl - best < 1e-6).toSorted((a, b) => away(a) - away(b))[0];
}

interface JudgePanelProps extends HandlesProps {
  readonly landscape: boolean;
  readonly trail: readonly Normal[];
  readonly running: boolean;
  readonly onDescend: () => void;
  readonly onStop: () => void;
}

/** One judge: its divergence, the bells it looks at, what it charges where, and the ways to please it. */
export function JudgePanel({ landscape, trail, running, onDescend, onStop, ...handles }: JudgePanelProps) {
  const { shown, judge } = handles;
  const reverse = judge.direction === 'reverse';
  const best = bestFor(judge.optima, shown.q);
  const goToBest = (): void => {
    onStop();
    if (best) setValues({ [params.fitMean.key]: best.normal.mean, [params.fitStd.key]: best.normal.std });
  };
  return (
    <div className="judge" role="group" aria-label={`Judged by ${nameOf(judge.direction)}`}>
      <p className="judge-head">
        <Tex tex={reverse ? '\\gap{\\KL{q}{p}}' : '\\gap{\\KL{p}{q}}'} />{' '}
        <Num value={judge.kl} digits={3} chars={5} unit="nats" term="gap" />
        <span className="judge-under">{reverse ? 'averages under q' : 'averages under p'}</span>
      </p>
      <Bells {...handles} />
      {landscape ? (
        <Suspense fallback={<div className="plane" style={room} />}>
          <Landscape {...handles} trail={trail} />
        </Suspense>
      ) : (
        <Integrand shown={shown} judge={judge} />
      )}
      <p className="judge-acts">
        <button
          type="button"
          className="quiet"
          aria-label={`Go to the optimum of ${nameOf(judge.direction)}`}
          onClick={goToBest}
        >
          Go to the optimum
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={running ? 'Stop the descent' : `Descend on ${nameOf(judge.direction)} from here`}
          onClick={running ? onStop : onDescend}
        >
          {running ? 'Stop' : 'Descend from here'}
        </button>
      </p>
    </div>
  );
}
