import { memo, useMemo } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { pathData, type Point } from '../../figures/path.ts';
import type { Settings, Training } from '../../state/training.ts';
import { Pane } from './Pane.tsx';
import { betaTrace, unitTraces, type UnitTraces } from './traces.ts';
import { numberText, wholeText } from './words.ts';

const inset = { top: 1.3, right: 2, bottom: 2, left: 3.2 };

function UnitLines({ traces }: { readonly traces: UnitTraces }) {
  const { x, y, em } = usePlane();
  const ends = traces.units
    .map((kls, unit) => ({ unit: unit + 1, at: y.at(kls.at(-1) ?? 0) }))
    .toSorted((a, b) => a.at - b.at);
  // Where lines end side by side only the first one's name has room.
  const named = ends.filter(({ at }, i) => ends.slice(0, i).every((other) => Math.abs(other.at - at) > 0.95 * em));
  return (
    <g data-term="latent">
      {traces.units.map((kls, unit) => (
        <path
          key={unit}
          className="m-latent"
          d={pathData(traces.steps.map((step, i): Point => [x.at(step), y.at(kls[i] ?? Number.NaN)]))}
        />
      ))}
      {named.map(({ unit, at }) => (
        <text key={unit} className="lab x-latent" x={x.pixels[1] + 0.3 * em} y={at} dy="0.34em">
          <Formula>{`z_${unit}`}</Formula>
        </text>
      ))}
    </g>
  );
}

interface BetaLineProps {
  readonly settings: Settings;
  readonly first?: number;
  readonly last: number;
  readonly className: string;
}

function BetaLine({ settings, first = 0, last, className }: BetaLineProps) {
  const { x, y } = usePlane();
  const line = betaTrace(settings, last, first).map(([step, beta]): Point => [x.at(step), y.at(beta)]);
  return <path className={className} data-term="gap" d={pathData(line)} />;
}

/** Whether β comes about in another way. */
const differs = (a: Settings, b: Settings): boolean =>
  a.beta !== b.beta || a.annealing !== b.annealing || (a.annealing !== 'none' && a.annealingSteps !== b.annealingSteps);

interface TracesPlotProps {
  readonly state: Pick<Training, 'losses' | 'step' | 'changedAt'>;
  /** The settings of the run, whose schedule is drawn from the step at which it was last changed. */
  readonly settings: Settings;
  /** Settings that a next run would have; where they have another schedule, it is drawn thin. */
  readonly wanted: Settings;
}

/** The weight of the KL over the steps, and below it the KL of each unit. */
export const TracesPlot = memo(function TracesPlot({ state, settings, wanted }: TracesPlotProps) {
  const { losses, step, changedAt } = state;
  const traces = useMemo(() => unitTraces(losses), [losses]);
  const last = Math.max(step, traces.steps.at(-1) ?? 0, 10);
  const top = traces.units.reduce((most, kls) => kls.reduce((a, b) => Math.max(a, b || 0), most), 0.5);
  const now = betaTrace(settings, step).at(-1)?.[1] ?? settings.beta;
  const isOther = differs(settings, wanted);
  const most = Math.max(settings.beta, isOther ? wanted.beta : 0, 1e-3);
  const ends = traces.units.map((kls, unit) => `z${unit + 1} ${numberText(kls.at(-1) ?? 0, 2)}`).join(', ');
  return (
    <div className="traces">
      <Pane
        x={[0, last]}
        y={[0, 1.15 * most]}
        label={`Weight of the KL over ${wholeText(last)} steps: now ${numberText(now, 2)}.${isOther ? ' A thin line shows the schedule of a next run.' : ''}`}
        height={6}
        inset={inset}
        stillWidth={400}
      >
        <Axes x={{ at: [] }} y={{ label: 'β', ticks: 2 }} grid />
        {isOther && <BetaLine settings={wanted} last={last} className="wanted-schedule" />}
        <BetaLine settings={settings} first={changedAt.at(-1) ?? 0} last={last} className="m-gap" />
      </Pane>
      {traces.units.length > 0 ? (
        <Pane
          x={[0, last]}
          y={[0, 1.08 * top]}
          label={`KL of each unit over ${wholeText(last)} steps, in nats: now ${ends}.`}
          height={11}
          inset={inset}
          stillWidth={400}
        >
          <Axes x={{ label: 'steps', ticks: 3, format: wholeText }} y={{ label: 'KL per unit, nats', ticks: 4 }} grid />
          <UnitLines traces={traces} />
        </Pane>
      ) : (
        <p className="trainer-note">
          {losses.length === 0 ? 'Nothing is measured yet.' : 'Against a learned prior the KL is no sum over units.'}
        </p>
      )}
    </div>
  );
});
