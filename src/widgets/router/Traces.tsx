import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Label } from '../../figures/Label.tsx';
import type { Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import { routerStep } from './params.ts';
import type { RouterScene } from './scene.ts';

/** The classes of the lines: solid without the balance loss, dashed with it. */
const lines = ['router-free', 'router-balanced'] as const;

interface TracesProps {
  readonly shown: RouterScene;
  readonly what: 'errorHistory' | 'balanceHistory';
}

const names = {
  errorHistory: 'mean squared error of the task',
  balanceHistory: 'N Σ f P',
} as const;

/** How the error, or the balance, of both layers went as they trained. */
export function Traces({ shown, what }: TracesProps) {
  const top = what === 'errorHistory' ? 1 : shown.experts;
  const ends = shown.layers.map(({ history }) => history?.[what].at(-1));
  return (
    <Plane
      x={[0, routerStep.max]}
      y={[0, 1.05 * top]}
      height={11}
      narrowHeight={11}
      drawnAt={440}
      inset={{ top: 1.9, left: 2.4, right: 0.6 }}
      label={`${names[what]} as training goes on: ${shown.layers.map(({ name }, k) => `${name} ${ends[k] === undefined ? 'not known yet' : formatNumber(ends[k], 3)}`).join(', ')}.`}
    >
      <Axes
        x={{ label: 'steps', at: [0, 100, 200, 300] }}
        y={{ label: names[what], at: what === 'errorHistory' ? [0, 0.5, 1] : [1, top], format: String }}
        grid
      />
      {shown.layers.map(({ name, history }, k) => {
        const points = history?.[what].map((value, i): Point => [i * shown.every, value]) ?? [];
        return <Curve key={name} of={points} className={lines[k] ?? 'm-ink'} />;
      })}
      {what === 'balanceHistory' &&
        shown.layers.map(({ name }, k) => {
          const last = ends[k];
          const isFree = k === 0;
          const apart = (ends[0] ?? NaN) - (ends[1] ?? NaN) > 0.13 * top;
          if (last === undefined || (!isFree && !apart)) return null;
          return (
            <Label key={name} at={[routerStep.max, last]} offset={[-0.2, 0.45]} anchor="end">
              {isFree ? 'without' : 'with'}
            </Label>
          );
        })}
    </Plane>
  );
}
