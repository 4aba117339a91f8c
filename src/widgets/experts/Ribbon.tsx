import { Axes } from '../../figures/Axes.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { bandData, type Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import type { Column, Fit } from './fit.ts';
import { expertClass } from './marks.ts';

/** The gate below expert `i` at a column: what the experts before it take. */
const foot = ({ gate }: Column, i: number): number => gate.slice(0, i).reduce((sum, pi) => sum + pi, 0);

/** One expert's part of the gate, stacked on those before it, with its number where it is widest. */
function Part({ columns, i }: { readonly columns: readonly Column[]; readonly i: number }) {
  const { x, y, em } = usePlane();
  const edge = (k: number): Point[] => columns.map((column) => [x.at(column.x), y.at(foot(column, k))]);
  const inner = columns.slice(3, -3);
  const widest = inner.reduce(
    (best, column) => ((column.gate[i] ?? NaN) > (best?.gate[i] ?? -1) ? column : best),
    inner[0],
  );
  const share = widest?.gate[i] ?? 0;
  const fits = share * Math.abs(y.at(1) - y.at(0)) > 1.1 * em;
  return (
    <g className={expertClass(i)}>
      <path className="expert-part" d={bandData(edge(i + 1), edge(i))} />
      {fits && widest && (
        <Label at={[widest.x, foot(widest, i) + share / 2]} offset={[0, -0.35]} anchor="middle">
          {i + 1}
        </Label>
      )}
    </g>
  );
}

/** The gate along x as a ribbon that the experts share. */
export function Ribbon({ fit, at }: { readonly fit: Fit | undefined; readonly at: number }) {
  return (
    <Plane
      x={[-1, 1]}
      y={[0, 1]}
      height={7.6}
      narrowHeight={7.6}
      drawnAt={928}
      inset={{ top: 1.7, left: 2.9, right: 5, bottom: 0.5 }}
      label="The gate along x: how much of the answer each expert is trusted with before the datum is seen."
    >
      <Axes
        y={{
          label: (
            <>
              gate <Formula>π</Formula> along <Formula>x</Formula>
            </>
          ),
          at: [0, 1],
          mark: 'prior',
        }}
      />
      {fit?.loads.map((_, i) => {
        const key = i;
        return <Part key={key} columns={fit.columns} i={i} />;
      })}
      <Curve
        of={[
          [at, 0],
          [at, 1],
        ]}
        className="guide"
      />
    </Plane>
  );
}
