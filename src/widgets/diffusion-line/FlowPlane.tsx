import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Dots } from '../../figures/Dots.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import type { Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { chainSteps, evenStep } from './chain.ts';
import type { Flow } from './flow.ts';
import { params } from './params.ts';
import { Ridges } from './Ridges.tsx';
import type { Level } from './scene.ts';

/** Particles whose whole way is drawn. */
const tracked = 14;
const upward = [-4.2, 4.2] as const;

const drag = { onStart: beginGesture, onEnd: endGesture };

interface FlowPlaneProps {
  readonly flow: Flow;
  readonly level: Level;
  readonly says: string;
}

/** Rings at the means of the data, and one on the axis of time. */
function Rings({ flow, level, says }: FlowPlaneProps) {
  const means = [params.lineMean1, params.lineMean2] as const;
  return (
    <>
      {means.map((param, k) => {
        const value = flow.data.components[k]?.mean ?? NaN;
        return (
          <Handle
            key={param.key}
            at={[0, value]}
            mark="data"
            minor
            y={{
              label: param.meaning,
              value,
              min: param.min,
              max: param.max,
              step: param.step,
              says: `${param.meaning} ${formatNumber(value, 2)}; ${says}`,
              onMove: (next) => setValues({ [param.key]: next }),
            }}
            {...drag}
          />
        );
      })}
      <Handle
        at={[level.t, upward[0]]}
        mark="latent"
        x={{
          label: params.lineTime.meaning,
          value: level.t,
          min: 0,
          max: chainSteps,
          step: 1,
          says,
          onMove: (next) => setValues({ [params.lineTime.key]: next }),
        }}
        {...drag}
      />
    </>
  );
}

/** Noise level across, x upward: the density of every fifth level, some particles on their way, and all of them at the level on screen. */
export function FlowPlane({ flow, level, says }: FlowPlaneProps) {
  const { places, way } = flow;
  const { t } = level;
  const [from, to] = way === 'back' ? [t, chainSteps] : [0, t];
  const ways = Array.from({ length: tracked }, (_, i) =>
    places.slice(from, to + 1).map((each, k): Point => [from + k, each[i] ?? NaN]),
  );
  return (
    <Plane
      x={[-1, chainSteps + 5]}
      y={upward}
      height={22}
      narrowHeight={19}
      drawnAt={928}
      inset={{ top: 2.2, left: 2.4, right: 0.6, bottom: 2.9 }}
      label={`Density at noise levels 0 to ${chainSteps}: two bumps of data at ${flow.data.components.map(({ mean }) => formatNumber(mean, 1)).join(' and ')} melt into one bell of standard deviation 1. ${places[0]?.length ?? 0} particles stand at level ${t}.`}
      handles={<Rings flow={flow} level={level} says={says} />}
    >
      <Axes
        x={{
          label: (
            <>
              noise level <Formula>t</Formula>
            </>
          ),
          labelLength: 13,
          at: [0, 11, evenStep, 41],
        }}
        y={{ label: <Formula>x_t</Formula>, at: [-3, 0, 3] }}
      />
      <Ridges laws={flow.laws} />
      {ways.map((each, i) => {
        // A particle has no name but its number.
        const key = i;
        return each.length > 1 && <Curve key={key} of={each} className="line-way" />;
      })}
      <g className="line-particles">
        <Dots at={Array.from(places[t] ?? [], (x): Point => [t, x])} size={4.5} />
      </g>
      <Label at={[0, upward[1]]} offset={[0.3, 0.35]} mark="data">
        data
      </Label>
      <Label at={[chainSteps + 5, upward[1]]} offset={[0, 0.35]} anchor="end" mark="p">
        noise
      </Label>
      <Label at={[evenStep, upward[1]]} offset={[0, 0.35]} anchor="middle">
        signal = noise
      </Label>
      <Curve
        of={[
          [evenStep, upward[0]],
          [evenStep, upward[1]],
        ]}
        className="guide"
      />
    </Plane>
  );
}
