import { Axes } from '../../figures/Axes.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { hatchFill } from '../../figures/Hatch.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { StairScene, Tread } from './scene.ts';
import { even, named, placeOf } from './view.ts';
import { natsText } from './words.ts';

/** The pixels of each tread: from half a half-step before to half of one after. */
function useEnds(steps: number): (step: number) => readonly [number, number] {
  const { x } = usePlane();
  return (step) => [x.at(placeOf(steps, step - 0.5)), x.at(placeOf(steps, step + 0.5))];
}

interface TreadsProps {
  readonly treads: readonly Tread[];
  /** Half-steps that the axis has room for. */
  readonly steps: number;
}

/** The treads: the likelihood above, the bound below, and hatched what is between them. */
function Treads({ treads, steps }: TreadsProps) {
  const { y, id } = usePlane();
  const ends = useEnds(steps);
  const lineOf = (height: (tread: Tread) => number): string =>
    treads
      .map((tread, i) => {
        const [left, right] = ends(tread.step);
        return `${i === 0 ? 'M' : 'L'}${left} ${y.at(height(tread))}H${right}`;
      })
      .join('');
  return (
    <g clipPath={`url(#${id}clip)`}>
      <g data-term="gap">
        {treads.map(({ step, elbo, logLikelihood }) => {
          const [left, right] = ends(step);
          return (
            <rect
              key={step}
              className="f-hatch"
              style={{ fill: hatchFill(id, '+') }}
              x={left}
              y={y.at(logLikelihood)}
              width={right - left}
              height={Math.max(0, y.at(elbo) - y.at(logLikelihood))}
            />
          );
        })}
      </g>
      <g data-term="evidence">
        <path className="m-evidence" d={lineOf(({ logLikelihood }) => logLikelihood)} />
      </g>
      <g data-term="elbo">
        <path className="m-elbo stair-bound" d={lineOf(({ elbo }) => elbo)} />
      </g>
    </g>
  );
}

/** ELBO and log-likelihood against the half-steps that have been taken. */
export function Staircase({ shown }: { readonly shown: StairScene }) {
  const { treads, view, step, elbo, logLikelihood, gap } = shown;
  const short = view.steps <= even;
  const place = (k: number): number => placeOf(view.steps, k);
  const letter = (k: number): string => (k === 0 ? '0' : k % 2 === 1 ? 'E' : 'M');
  const aside = place(step) > 0.8 * place(view.steps);
  const near = logLikelihood - elbo < 0.12 * (view.nats[1] - view.nats[0]);
  const spot = {
    offset: aside ? ([0, 0.6] as const) : ([0.5, near ? 0.35 : -0.3] as const),
    anchor: aside ? ('end' as const) : ('start' as const),
  };
  const at = place(step + 0.5);
  const below = elbo < view.nats[0];
  return (
    <Plane
      x={[place(-0.5), place(view.steps + 0.5)]}
      y={view.nats}
      height={15}
      narrowHeight={15}
      drawnAt={928}
      inset={{ top: 2.2, left: 4.2, right: 0.6 }}
      label={`After ${step} half-steps the log-likelihood is ${natsText(logLikelihood)} nats, the ELBO ${natsText(elbo)}, and the gap ${natsText(gap)}. Neither has ever fallen.`}
    >
      <Axes
        x={
          short
            ? { label: 'half-step', at: Array.from({ length: view.steps }, (_, k) => k), format: letter }
            : {
                label: 'half-step',
                at: named.filter((k) => k <= view.steps).map(place),
                format: (x) => String(Math.round(6 * Math.sinh(x / 6))),
              }
        }
        y={{ label: 'nats', ticks: 4 }}
        grid
      />
      <Treads treads={treads} steps={view.steps} />
      <Label at={[at, logLikelihood]} {...spot} mark="evidence">
        log-likelihood
      </Label>
      <Label
        at={[at, Math.max(elbo, view.nats[0])]}
        offset={below ? [0.5, 0.5] : aside ? [0, -1.1] : [0.5, near ? -0.95 : -0.1]}
        anchor={spot.anchor}
        mark="elbo"
      >
        {below ? 'ELBO, farther down' : 'ELBO'}
      </Label>
    </Plane>
  );
}
