import { Axes } from '../../../../figures/Axes.tsx';
import { usePlane } from '../../../../figures/geometry.ts';
import { pathData, type Point } from '../../../../figures/path.ts';
import { Pane } from '../../../vae-trainer/Pane.tsx';
import { numberText, wholeText } from '../../../vae-trainer/words.ts';
import type { OneCurve, TwoCurves } from './twoCurves.ts';

const inset = { top: 1.3, right: 4.6, bottom: 2, left: 3.2 };

/** The end of a curve: its letter and its newest value. */
function End({ name, curve, at }: { readonly name: string; readonly curve: OneCurve; readonly at: number }) {
  const { x, em } = usePlane();
  const last = curve.values.at(-1);
  return last === undefined ? null : (
    <text className="lab x-ink" x={x.pixels[1] + 0.4 * em} y={at} dy="0.34em">
      <tspan fontWeight="600">{name}</tspan> {numberText(last, Math.abs(last) < 100 ? 1 : 0)}
    </text>
  );
}

interface LinesProps {
  readonly a: OneCurve;
  readonly b: OneCurve;
  readonly mark: 'm-elbo' | 'm-gap';
}

function Lines({ a, b, mark }: LinesProps) {
  const { x, y, em, id } = usePlane();
  const [foot, top] = y.pixels;
  const path = ({ steps, values }: OneCurve): string =>
    pathData(steps.map((step, i): Point => [x.at(step), y.at(values[i]!)]));
  const clamped = (curve: OneCurve): number => Math.min(foot, Math.max(top, y.at(curve.values.at(-1) ?? 0)));
  const [endA, endB] = [clamped(a), clamped(b)];
  // Ends side by side are moved apart, the higher one up.
  const push = Math.max(0, 1.2 * em - Math.abs(endA - endB)) / 2;
  const up = endA <= endB ? -1 : 1;
  return (
    <>
      <g data-term={mark === 'm-elbo' ? 'elbo' : 'gap'} clipPath={`url(#${id}clip)`}>
        <path className={`${mark} compare-a`} d={path(a)} />
        <path className={`${mark} compare-b`} d={path(b)} />
      </g>
      <End name="A" curve={a} at={endA + up * push} />
      <End name="B" curve={b} at={endB - up * push} />
    </>
  );
}

const endText = (name: string, { values }: OneCurve): string =>
  `${name} ${values.length === 0 ? 'not measured' : numberText(values.at(-1)!, 2)}`;

/** The ELBO and the KL of both runs over the same steps: A solid, B dashed. */
export function Curves({ curves }: { readonly curves: TwoCurves }) {
  const { elbo, kl, lastStep, heldOut } = curves;
  const of = heldOut ? 'held-out data' : 'training batches where little is measured yet';
  const panes = [
    { name: 'ELBO', mark: 'm-elbo', ...elbo },
    { name: 'KL', mark: 'm-gap', ...kl },
  ] as const;
  return (
    <div className="compare-two">
      {panes.map(({ name, mark, a, b, range }) => (
        <section key={name} className="pane">
          <h3>
            {name} <span>nats per datum, {of}</span>
          </h3>
          <Pane
            x={[0, lastStep]}
            y={range}
            label={`${name} of both runs over ${wholeText(lastStep)} steps, in nats: now ${endText('A', a)}, ${endText('B', b)}.`}
            height={11}
            inset={inset}
            stillWidth={400}
          >
            <Axes x={{ label: 'steps', ticks: 3, format: wholeText }} y={{ ticks: 4 }} grid />
            <Lines a={a} b={b} mark={mark} />
          </Pane>
        </section>
      ))}
    </div>
  );
}
