import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import { barWidth, histogramOf } from './histogram.ts';
import type { Level } from './scene.ts';

/** Where the score is shown. */
const asked = Array.from({ length: 15 }, (_, i) => -4.2 + 0.6 * i);

/** The score as arrows in a lane below the axis: the way in which the density rises, and how steeply its logarithm does. */
function Score({ score, lane }: { readonly score: (x: number) => number; readonly lane: number }) {
  const { x, y } = usePlane();
  const level = y.at(lane);
  const unit = (x.at(0.55) - x.at(0)) / Math.max(...asked.map((at) => Math.abs(score(at))));
  const d = asked
    .map((at) => {
      const length = unit * score(at);
      const head = Math.sign(length) * Math.min(4, Math.abs(length));
      return `M${x.at(at)} ${level}h${length}m${-head} ${-head}l${head} ${head}l${-head} ${head}`;
    })
    .join('');
  return (
    <g data-term="p">
      <path className="line-score" d={d} />
    </g>
  );
}

/** The level on screen: its exact density, the particles counted in bars, and the score. */
export function LevelPlane({ level }: { readonly level: Level }) {
  const { density, score, places, t, top } = level;
  const lane = -0.11 * top;
  return (
    <Plane
      x={[-4.5, 4.5]}
      y={[-0.2 * top, top]}
      height={17}
      narrowHeight={15}
      drawnAt={456}
      inset={{ top: 2.2, left: 2.7, right: 0.6 }}
      label={`At level ${t} the bars of the particles follow the exact density; arrows show the score, ${formatNumber(score(-3), 2)} at −3 and ${formatNumber(score(3), 2)} at 3.`}
    >
      <Axes
        x={{ label: <Formula>x_t</Formula>, labelLength: 2 }}
        y={{ label: 'density', at: [0, top / 2, top], format: (value) => String(Number(value.toFixed(2))) }}
        grid
        baseline={0}
      />
      <Bars
        bars={histogramOf(places).map(({ x, height }) => ({
          x,
          width: barWidth,
          to: Math.min(height, top),
          mark: 'latent' as const,
        }))}
      />
      <Curve of={density} mark="p" />
      <Score score={score} lane={lane} />
      <Label at={[4.5, top]} offset={[0, -0.9]} anchor="end" mark="p">
        line: exact <Formula>p_t</Formula>
      </Label>
      <Label at={[4.5, top]} offset={[0, -2.2]} anchor="end" mark="latent">
        bars: particles
      </Label>
      <Label at={[-4.5, top]} offset={[0.4, -0.9]} mark="p">
        arrows: score
      </Label>
    </Plane>
  );
}
