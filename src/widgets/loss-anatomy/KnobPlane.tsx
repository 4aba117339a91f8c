import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { beginGesture, endGesture } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { AnatomyScene } from './scene.ts';
import { slideOf } from './slide.ts';
import { stdText } from './words.ts';

interface KnobPlaneProps {
  readonly shown: AnatomyScene;
  readonly says: string;
}

/** Two losses over the mean of one code, with different β and σ but one βσ²: both are least at the same place. */
export function KnobPlane({ shown: { knob }, says }: KnobPlaneProps) {
  const { own, twin, at, scaled, top } = knob;
  const held = (nats: number): number => Math.min(nats, 0.95 * top);
  return (
    <Plane
      x={[-3.2, 3.2]}
      y={[0, top]}
      height={19}
      narrowHeight={17}
      drawnAt={448}
      inset={{ top: 2.2, left: 3.4, right: 0.6 }}
      label={`Two losses over the mean of the code, above their least value. Both are least at ${formatNumber(own.best, 4)}: with β ${formatNumber(own.beta, 2)} and σ ${stdText(own.sigma)}, and with β′ ${formatNumber(twin.beta, 2)} and σ′ ${stdText(twin.sigma)}.`}
      handles={
        <Handle
          at={[at, held(own.rise(at))]}
          mark="q"
          x={slideOf(params.codeMean, at, says)}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      }
    >
      <Axes
        x={{
          label: (
            <>
              code <Formula>m</Formula>
            </>
          ),
          labelLength: 6,
        }}
        y={{ label: scaled ? 'loss × its σ², above its least' : 'nats above the least', ticks: 4 }}
        grid
      />
      <Curve of={twin.rise} className="anatomy-twin" />
      <Curve of={own.rise} mark="q" />
      <Points at={[[own.best, 0]]} mark="q" shape="diamond" radius={5} />
    </Plane>
  );
}
