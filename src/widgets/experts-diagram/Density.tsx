import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { prob } from '../../math/normal.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { span } from './Network.tsx';
import { params } from './params.ts';
import type { ExpertsScene } from './scene.ts';

/** The first of some tops that leaves room above the highest bell. */
const topAbove = (peak: number): number => [0.35, 0.55, 0.8].find((top) => top >= 1.15 * peak) ?? 1.15;

/** The density of y given x, each expert's part of it, and the parts piled up at the observed y. */
export function Density({ shown }: { readonly shown: ExpertsScene }) {
  const { values, terms, density, densityAt } = shown;
  const { key, min, max, step, meaning } = params.expdY;
  const y = values.expdY;
  const ends = terms.map((_, i) => terms.slice(0, i + 1).reduce((sum, { product }) => sum + product, 0));
  const bars = ends.map((to, i) => ({ x: y, width: 0.16, from: ends[i - 1] ?? 0, to, mark: 'p' as const }));
  return (
    <Plane
      x={span}
      y={[0, topAbove(Math.max(...terms.map(({ bell }) => densityAt(bell.mean))))]}
      height={14}
      drawnAt={928}
      inset={{ top: 2.2, right: 0.6 }}
      label={`The density of y given x, a sum of three bells, each with its share of the gate; at y = ${formatNumber(y, 2)} it is ${formatNumber(density, 3)}.`}
      handles={
        <Handle
          at={[y, density]}
          mark="data"
          x={{
            label: meaning,
            value: y,
            min,
            max,
            step,
            says: `y ${formatNumber(y, 2)}; density ${formatNumber(density, 3)}`,
            onMove: (next) => setValues({ [key]: next }),
          }}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      }
    >
      <Axes
        x={{ label: <Formula>y</Formula>, labelLength: 1, mark: 'data' }}
        y={{ label: <Formula>p(y ∣ x)</Formula>, mark: 'p', ticks: 3 }}
        grid
      />
      {terms.map(({ gate, bell }, i) => (
        <g key={`expert ${String(i)}`} data-term="p">
          <Curve of={(at) => gate * prob(bell, at)} className="guide" />
        </g>
      ))}
      {bars.map((bar) => (
        <Bars key={bar.from} bars={[bar]} />
      ))}
      <Curve of={densityAt} mark="p" />
    </Plane>
  );
}
