import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import type { Point } from '../../figures/path.ts';
import { times } from '../../math/pendulumSignals.ts';
import type { PhysicsScene } from './scene.ts';
import { physicsText } from './words.ts';

/** A row of values as points over the times of a trace; every swing starts at 1. */
const overTime = (values: ArrayLike<number>): Point[] => [[0, 1], ...times.map((t, i): Point => [t, values[i] ?? NaN])];

/** The trace as it was measured and as it is without noise, and the swings that the model holds possible. */
export function TracePlane({ of }: { readonly of: PhysicsScene }) {
  const { item, guess, shown } = of;
  const lost = shown === 'picture' || shown === 'none';
  return (
    <Plane
      x={[0, 3]}
      y={[-1.3, 1.3]}
      height={15}
      narrowHeight={14}
      drawnAt={440}
      inset={{ top: 2.2, left: 2.6, right: 0.6 }}
      label={`The swing over 3 seconds in units of the angle of release: ${lost ? 'the measured trace is lost' : 'measured, as points'}; the truth solid${guess ? `; ${guess.prediction.traces.length} swings that the model draws, thin, and their mean, dashed: ${physicsText(guess)}` : ''}.`}
    >
      <Axes
        x={{ label: 'seconds', at: [0, 1, 2, 3] }}
        y={{
          label: 'angle, as a share of that of release',
          at: [-1, 0, 1],
        }}
        grid
      />
      {guess && (
        <g data-term="q">
          {guess.prediction.traces.map((trace, i) => (
            // Draws have no identity but their place among the draws.
            <Curve key={i} of={overTime(trace)} className="drawn-swing" />
          ))}
        </g>
      )}
      <Curve of={overTime(item.clean.trace)} mark="p" />
      {guess && <Curve of={overTime(guess.prediction.trace)} mark="q" />}
      {!lost && <Points at={times.map((t, i): Point => [t, item.measured.trace[i] ?? NaN])} mark="data" radius={2.2} />}
    </Plane>
  );
}
