import { Axes } from '../../figures/Axes.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { hatchFill } from '../../figures/Hatch.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { LadderScene } from './scene.ts';

/** The line itself: upright while lines are equal, aside by the hatched bar at Jensen’s line. */
function Line({ shown }: { readonly shown: LadderScene }) {
  const { x, y, em, id } = usePlane();
  const count = shown.rungs.length;
  const step = shown.rungs.findIndex((rung) => rung.id === 'bound');
  const level = y.at(count - step - 0.5);
  const half = 0.55 * em;
  const [from, to] = [x.at(shown.evidence), x.at(shown.bound)];
  const [foot, head] = y.pixels;
  const [left, right] = x.pixels;
  return (
    <>
      {shown.rungs.map((rung, i) => (
        <path key={rung.id} className="grid" d={`M${left} ${y.at(count - i - 0.5)}H${right}`} />
      ))}
      <g data-term="evidence">
        <path className="m-evidence" d={`M${from} ${head}V${level}`} />
      </g>
      <g data-term="elbo">
        <path className="m-elbo level-bound" d={`M${to} ${level}V${foot}`} />
      </g>
      <g data-term="gap">
        <rect
          className="f-hatch"
          style={{ fill: hatchFill(id, '+') }}
          x={Math.min(from, to)}
          y={level - half}
          width={Math.abs(from - to)}
          height={2 * half}
        />
        <rect
          className="m-gap"
          x={Math.min(from, to)}
          y={level - half}
          width={Math.max(1, Math.abs(from - to))}
          height={2 * half}
        />
      </g>
    </>
  );
}

/** The level of every line of the ladder, in nats from left to right. */
export function Level({ shown }: { readonly shown: LadderScene }) {
  const { sign, evidence, bound, divergence, view, digits } = shown;
  const count = shown.rungs.length;
  const loss = sign === 'loss';
  const names = loss ? ['−log p(x)', 'loss'] : ['log p(x)', 'ELBO'];
  // The bound is named on the side where it has more room.
  const side = bound - view[0] > 0.4 * (view[1] - view[0]) ? -1 : 1;
  return (
    <Plane
      x={view}
      y={[0, count]}
      drawnAt={300}
      height={5 * count}
      inset={{ top: 0, right: 0.4, bottom: 2, left: 0.4 }}
      label={`The level of the five lines: three at ${formatNumber(evidence, digits)} nats, and two at ${formatNumber(bound, digits)}, ${loss ? 'above' : 'below'} them by ${formatNumber(divergence, digits)}.`}
    >
      <Axes x={{ ticks: 4, label: 'nats' }} />
      <Line shown={shown} />
      <Label at={[evidence, count]} offset={[loss ? 0.6 : -0.6, -1.5]} anchor={loss ? 'start' : 'end'} mark="evidence">
        <Formula>{names[0] ?? ''}</Formula>
      </Label>
      <Label at={[bound, 0]} offset={[0.6 * side, 0.8]} anchor={side < 0 ? 'end' : 'start'} mark="elbo">
        {names[1]}
      </Label>
    </Plane>
  );
}
