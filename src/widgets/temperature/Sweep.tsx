import { useMemo } from 'react';
import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { params } from './params.ts';
import type { HeatScene } from './scene.ts';
import { boundsOf, endsOf, span } from './sweep.ts';
import { heatText, natsText, spokenOf } from './words.ts';

const marks = [0.02, 0.1, 0.5, 1, 2, 10, 50];
const heat = params.emTemperature;

/** The temperature as it is dragged along its axis; a key moves it by a twelfth. */
const slideOf = (shown: HeatScene) => ({
  label: heat.meaning,
  value: Math.log(shown.temperature),
  // As many digits as a slider tells of its value.
  min: Number(span[0].toPrecision(6)),
  max: Number(span[1].toPrecision(6)),
  step: 0.08,
  says: `temperature ${heatText(shown.temperature)}; ${spokenOf(shown)}`,
  onMove: (next: number) => setValues({ [heat.key]: Math.abs(next) < 0.02 ? 1 : Math.exp(next) }),
});

/** The least and the greatest of some numbers, with some room. */
function rangeOf(numbers: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const room = Math.max(0.05, 0.12 * (high - low));
  return [low - room, high + room];
}

/**
 * Over all temperatures: the true bound of q_T under the bells on screen, which touches at T = 1; or, where EM has been run,
 * the log-likelihood at which it ends.
 */
export function Sweep({ shown }: { readonly shown: HeatScene }) {
  const { temperature, bound, logLikelihood, run } = shown;
  const { data, start } = shown;
  const places = useMemo(() => (run ? endsOf(data, start) : boundsOf(data, start)), [run, data, start]);
  const level = run ? run.plain : logLikelihood;
  const y = rangeOf([...places.map(([, nats]) => nats), level, run ? logLikelihood : bound]);
  const at = Math.log(temperature);
  const here = run ? logLikelihood : bound;
  // Near the foot of the plane the name stands above its ring.
  const low = here < y[0] + 0.3 * (y[1] - y[0]);
  return (
    <Plane
      x={[span[0] - 0.15, span[1] + 0.15]}
      y={y}
      height={14}
      narrowHeight={13}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.2, right: 0.6 }}
      label={
        run
          ? `The log-likelihood at which EM ends, over the temperature: ${natsText(here)} nats at ${heatText(temperature)}, ${natsText(level)} at 1.`
          : `The true bound over the temperature: ${natsText(here)} nats at ${heatText(temperature)}, and at 1 the log-likelihood, ${natsText(level)}.`
      }
      handles={<Handle at={[at, here]} mark="q" x={slideOf(shown)} onStart={beginGesture} onEnd={endGesture} />}
    >
      {!run && <Area of={() => level} from={lineThrough(places)} mark="gap" hatch="+" between={span} />}
      <Axes
        x={{
          label: <Formula>T</Formula>,
          labelLength: 1,
          at: marks.map(Math.log),
          format: (value) => heatText(Math.exp(value)),
        }}
        y={{ label: 'nats', ticks: 4 }}
        grid
      />
      {run ? <Curve of={() => level} className="guide" /> : <Curve of={() => level} mark="evidence" />}
      {run ? <Points at={places} mark="evidence" radius={3} /> : <Curve of={places} mark="elbo" />}
      <Label at={[span[0], level]} offset={[0.4, 0.5]} mark="evidence">
        {run ? 'where plain EM ends' : 'log-likelihood'}
      </Label>
      <Label
        at={[at, here]}
        offset={[at > 1.5 ? -1.1 : 1.1, low ? 0.9 : -1.3]}
        anchor={at > 1.5 ? 'end' : 'start'}
        mark={run ? 'evidence' : 'elbo'}
      >
        {run ? 'where EM at this T ends' : 'bound of this q'}
      </Label>
    </Plane>
  );
}

/** A line through points of rising abscissas; beyond its ends it stays level. */
function lineThrough(points: readonly (readonly [number, number])[]): (x: number) => number {
  return (x) => {
    const next = points.findIndex(([at]) => at >= x);
    const [right, height] = points[next] ?? points.at(-1) ?? [NaN, NaN];
    const [left, before] = points[next - 1] ?? [NaN, NaN];
    return Number.isNaN(left) || next < 0 ? height : before + ((x - left) / (right - left)) * (height - before);
  };
}
