import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { hatchFill } from '../../figures/Hatch.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { bandData, type Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { params } from './params.ts';
import type { ExactScene, Place } from './scene.ts';
import { natsText } from './words.ts';

/** Where step `k` lies: the first steps change most and get the most room. */
const placeOf = (k: number): number => Math.asinh(k / 25);
const named = [0, 5, 10, 20, 50, 100, 200] as const;

/** What lies between bound and evidence, hatched. */
function Gap({ path }: { readonly path: readonly Place[] }) {
  const { x, y, id } = usePlane();
  const edge = (height: (place: Place) => number): Point[] =>
    path.map((place): Point => [x.at(placeOf(place.step)), Math.min(4000, y.at(height(place)))]);
  return (
    <g data-term="gap" clipPath={`url(#${id}clip)`}>
      <path
        className="f-hatch"
        style={{ fill: hatchFill(id, '+') }}
        d={bandData(
          edge(({ logEvidence }) => logEvidence),
          edge(({ elbo }) => elbo),
        )}
      />
    </g>
  );
}

/** Evidence and ELBO against the steps taken, with the gap between them. */
export function BoundPlane({ shown }: { readonly shown: ExactScene }) {
  const { path, now, step, view, both, ceiling } = shown;
  const { elbo, logEvidence, gap } = now;
  const [low, high] = view.nats;
  const at = placeOf(step);
  const aside = at > 0.72 * placeOf(params.exactStep.max);
  const near = gap < 0.16 * (high - low);
  const place = { anchor: aside ? ('end' as const) : ('start' as const) };
  const below = elbo < low;
  return (
    <Plane
      x={[0, placeOf(params.exactStep.max)]}
      y={view.nats}
      height={15}
      narrowHeight={15}
      drawnAt={928}
      inset={{ top: 2.2, left: 4.2, right: 0.6 }}
      label={`After ${step} steps the evidence is ${natsText(logEvidence)} nats per datum, the ELBO ${natsText(elbo)}, and the gap ${natsText(gap)}. The ELBO has never been above the evidence.`}
    >
      <Axes
        x={{
          label: 'steps',
          labelLength: 6,
          at: named.map(placeOf),
          format: (x) => String(Math.round(25 * Math.sinh(x))),
        }}
        y={{ label: 'nats per datum', ticks: 4 }}
        grid
      />
      {both && <Curve of={() => ceiling} className="exact-ceiling" />}
      <Gap path={path} />
      <Curve of={path.map(({ step: k, logEvidence: top }): Point => [placeOf(k), top])} mark="evidence" />
      <Curve of={path.map(({ step: k, elbo: bound }): Point => [placeOf(k), bound])} mark="elbo" />
      <Points at={[[at, logEvidence]]} mark="evidence" radius={4} />
      {!below && <Points at={[[at, elbo]]} mark="elbo" radius={4} />}
      {both && (
        <Label
          at={[aside ? 0 : placeOf(params.exactStep.max), ceiling]}
          offset={[aside ? 0.6 : 0, 0.4]}
          anchor={aside ? 'start' : 'end'}
        >
          the best with this noise
        </Label>
      )}
      <Label at={[at, logEvidence]} offset={[aside ? 0 : 0.5, 0.45]} {...place} mark="evidence">
        log-evidence
      </Label>
      <Label
        at={[at, Math.max(elbo, low)]}
        offset={[aside ? 0 : 0.5, below ? 0.5 : near ? -1.3 : -0.3]}
        {...place}
        mark="elbo"
      >
        {below ? 'ELBO, farther down' : 'ELBO'}
      </Label>
    </Plane>
  );
}
