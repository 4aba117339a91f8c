import { memo } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { hatchFill } from '../../figures/Hatch.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { bandData, pathData, type Point } from '../../figures/path.ts';
import { Pane } from './Pane.tsx';
import type { LossScene } from './scene.ts';
import { numberText, wholeText } from './words.ts';

const inset = { top: 1.3, right: 0.6, bottom: 2, left: 3.2 };

function Curves({ scene, changedAt }: { readonly scene: LossScene; readonly changedAt: readonly number[] }) {
  const { x, y, id, em } = usePlane();
  const [foot] = y.pixels;
  const points = (values: readonly number[]): Point[] =>
    scene.steps.map((step, i) => [x.at(step), Math.min(foot, y.at(values[i] ?? Number.NaN))]);
  const reconstruction = points(scene.reconstruction);
  const elbo = points(scene.elbo);
  const floor = elbo.map(([at]): Point => [at, foot]);
  const last = scene.steps.length - 1;
  const ends = { reconstruction: scene.reconstruction[last] ?? 0, elbo: scene.elbo[last] ?? 0 };
  const names = [
    { word: 'x-ink', term: undefined, text: `reconstruction ${numberText(ends.reconstruction, 1)}` },
    { word: 'x-gap', term: 'gap', text: `less KL ${numberText(ends.reconstruction - ends.elbo, 1)}` },
    { word: 'x-elbo', term: 'elbo', text: `ELBO ${numberText(ends.elbo, 1)}` },
  ];
  return (
    <>
      {changedAt.map((step) => (
        <path key={step} className="changed-at" d={`M${x.at(step).toFixed(1)} ${foot}V${y.pixels[1]}`} />
      ))}
      <g data-term="elbo">
        <path className="f-elbo" d={bandData(elbo, floor)} />
        <path className="m-elbo" d={pathData(elbo)} />
      </g>
      <g data-term="gap">
        <path className="f-hatch" style={{ fill: hatchFill(id, '+') }} d={bandData(reconstruction, elbo)} />
      </g>
      <path className="m-ink" d={pathData(reconstruction)} />
      {/* In the band's corner, which the curves leave early and which is the only room on a narrow screen. */}
      {names.map(({ word, term, text }, i) => (
        <text
          key={word}
          className={`lab ${word}`}
          data-term={term}
          x={x.pixels[1] - 0.5 * em}
          y={foot - (0.7 + 1.35 * (2 - i)) * em}
          textAnchor="end"
        >
          {text}
        </text>
      ))}
    </>
  );
}

interface LossPlotProps {
  readonly scene: LossScene;
  /** Steps at which a setting was changed while the weights stayed. */
  readonly changedAt: readonly number[];
}

/** The ELBO as a green band and, hatched above it, the KL that it costs to reach the reconstruction term. */
export const LossPlot = memo(function LossPlot({ scene, changedAt }: LossPlotProps) {
  const last = scene.steps.length - 1;
  const label =
    last < 0
      ? 'No losses yet.'
      : `Curves over ${wholeText(scene.lastStep)} steps: reconstruction term now ${numberText(scene.reconstruction[last] ?? 0, 1)} nats, ELBO ${numberText(scene.elbo[last] ?? 0, 1)} nats, the KL between them.`;
  return (
    <Pane
      x={[0, Math.max(scene.lastStep, 10)]}
      y={scene.range}
      label={label}
      height={13}
      inset={inset}
      stillWidth={400}
    >
      <Axes x={{ label: 'steps', ticks: 3, format: wholeText }} y={{ ticks: 4 }} grid />
      {last >= 1 && <Curves scene={scene} changedAt={changedAt} />}
    </Pane>
  );
});
