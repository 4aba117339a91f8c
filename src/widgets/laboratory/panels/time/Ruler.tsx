import { useMemo } from 'react';
import type { Training } from '../../../../state/training.ts';
import { lossScene } from '../../../vae-trainer/scene.ts';
import { placeOf } from './moments.ts';

const [width, height] = [1000, 100];

interface RulerProps {
  readonly losses: Training['losses'];
  /** Remembered steps and, last, the step that is now. */
  readonly moments: readonly number[];
  /** Which of them is shown. */
  readonly at: number;
}

/** The whole run as the bound on its batches over the remembered moments, with a line at the one that is shown. */
export function Ruler({ losses, moments, at }: RulerProps) {
  const step = moments.at(-1) ?? 0;
  const path = useMemo(() => {
    // Held-out data are measured too seldom for the first steps, which have most of the ruler.
    const batches = losses.map(({ step: each, train, sigma }) => ({ step: each, train, sigma }));
    const { steps, elbo, range } = lossScene({ losses: batches, step });
    const [low, high] = range;
    const y = (value: number): number => height - (height * (Math.max(low, value) - low)) / (high - low);
    const points = steps.map((each, i) => `${(width * placeOf(moments, each)).toFixed(1)} ${y(elbo[i]!).toFixed(1)}`);
    return points.length > 1 ? `M${points.join('L')}` : '';
  }, [losses, moments, step]);
  const x = width * placeOf(moments, moments[at] ?? step);
  const ticks = moments.map((_, i) => `M${((width * i) / Math.max(1, moments.length - 1)).toFixed(1)} ${height}v-7`);
  return (
    <svg className="time-ruler" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <path className="time-ticks" d={ticks.join('')} />
      <g data-term="elbo">
        {path !== '' && <path className="f-elbo" d={`${path}V${height}H0Z`} />}
        <path className="m-elbo" d={path} />
      </g>
      <path className="time-cursor" d={`M${x.toFixed(1)} 0V${height}`} />
    </svg>
  );
}
