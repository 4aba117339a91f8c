import { bandData, pathData, type Point } from '../../figures/path.ts';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import type { Column, Fit } from './fit.ts';
import { expertClass, spread } from './marks.ts';

/** What is left of the line of an expert where the gate gives it nothing. */
const faintest = 0.12;

interface ExpertCurveProps {
  readonly columns: readonly Column[];
  readonly i: number;
}

/** The mean of an expert with one standard deviation to either side; both fade where the gate gives it no weight. */
function ExpertCurve({ columns, i }: ExpertCurveProps) {
  const { x, y, id } = usePlane();
  const [low, high] = y.domain;
  const held = (value: number): number => y.at(Math.min(high + 1, Math.max(low - 1, value)));
  const edge = (k: number): Point[] =>
    columns.map((column): Point => [x.at(column.x), held((column.means[i] ?? NaN) + k * (column.stds[i] ?? NaN))]);
  const name = `${id}gate${i}`;
  const [left, right] = x.pixels;
  return (
    <g className={expertClass(i)} clipPath={`url(#${id}clip)`}>
      {['', 'line'].map((kind) => (
        <linearGradient key={kind} id={name + kind} gradientUnits="userSpaceOnUse" x1={left} x2={right} y1="0" y2="0">
          {columns
            .filter((_, k) => k % 2 === 0)
            .map((column) => {
              const gate = column.gate[i] ?? NaN;
              const opacity = kind === 'line' ? faintest + (1 - faintest) * Math.sqrt(gate) : 0.3 * gate;
              return (
                <stop
                  key={column.x}
                  className="expert-stop"
                  offset={((column.x + 1) / 2).toFixed(3)}
                  stopOpacity={opacity.toFixed(3)}
                />
              );
            })}
        </linearGradient>
      ))}
      <path fill={`url(#${name})`} d={bandData(edge(1), edge(-1))} />
      <path className="expert-line" stroke={`url(#${name}line)`} d={pathData(edge(0))} />
    </g>
  );
}

/** Every expert, and at the right end the names of those that the gate asks there. */
export function ExpertCurves({ fit }: { readonly fit: Fit }) {
  const { y, em, narrow } = usePlane();
  const { columns } = fit;
  const last = columns.at(-1);
  if (!last) return null;
  const [low, high] = y.domain;
  const room = (1.15 * em * (high - low)) / Math.abs(y.pixels[0] - y.pixels[1]);
  const asked = last.gate.flatMap((gate, i) => (gate >= 0.05 ? [i] : []));
  const heights = spread(
    asked.map((i) => Math.min(high, Math.max(low, last.means[i] ?? NaN))),
    room,
  );
  return (
    <>
      {last.gate.map((_, i) => {
        // Experts are known by their number alone.
        const key = i;
        return <ExpertCurve key={key} columns={columns} i={i} />;
      })}
      {asked.map((i, k) => (
        <g key={i} className={expertClass(i)}>
          <Label at={[1, heights[k] ?? NaN]} offset={[0.4, -0.35]}>
            {narrow ? i + 1 : `expert ${i + 1}`}
          </Label>
        </g>
      ))}
    </>
  );
}
