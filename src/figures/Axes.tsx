import type { ReactNode } from 'react';
import { usePlane } from './geometry.ts';
import { niceTicks, tickText } from './ticks.ts';
import type { Mark } from './theme.ts';
import { wordClass } from './theme.ts';

/** One axis: its name with the unit, about how many ticks, and the term it measures, if any. */
export interface AxisSpec {
  readonly label?: ReactNode;
  /** Length of the label in characters, so that no tick runs into it; measured from text unless told. */
  readonly labelLength?: number;
  readonly mark?: Mark;
  readonly ticks?: number;
  /** Ticks at these values instead of round ones. */
  readonly at?: readonly number[];
  /** How a tick is written. */
  readonly format?: (value: number) => string;
}

interface AxesProps {
  readonly x?: AxisSpec;
  readonly y?: AxisSpec;
  /** Hairlines across the plane at the ticks of y. */
  readonly grid?: boolean;
  /** The height at which the x axis lies, in math units; the foot of the plane unless told. */
  readonly baseline?: number;
}

/** The ticks of one axis and their text. */
function ticksOf(axis: AxisSpec, domain: readonly [number, number], count: number): { value: number; text: string }[] {
  const nice = axis.at ? { values: axis.at, digits: 0 } : niceTicks(domain, axis.ticks ?? count);
  const write = axis.format ?? ((value: number) => (axis.at ? tickText(value, 0) : tickText(value, nice.digits)));
  return nice.values.map((value) => ({ value, text: write(value) }));
}

/** Axes with round ticks, names and units. The name of y stands above its top, that of x at its right end. */
export function Axes({ x, y, grid, baseline }: AxesProps) {
  const plane = usePlane();
  const { em } = plane;
  const [left, right] = plane.x.pixels;
  const [bottom, top] = plane.y.pixels;
  const level = baseline === undefined ? bottom : plane.y.at(baseline);
  const labelRoom =
    x?.label === undefined
      ? 0
      : ((x.labelLength ?? (typeof x.label === 'string' ? x.label.length : 6)) * 0.52 + 1) * em;
  const xTicks = x ? ticksOf(x, plane.x.domain, Math.min(8, Math.max(3, (right - left) / (3.5 * em)))) : [];
  const yTicks = y ? ticksOf(y, plane.y.domain, Math.max(1, (bottom - top) / (4.5 * em))) : [];
  return (
    <g className="axes">
      {yTicks.map(({ value, text }) => {
        const at = plane.y.at(value);
        return (
          <g key={value}>
            {grid && Math.abs(at - level) > 1 && <path className="grid" d={`M${left} ${at}H${right}`} />}
            <text className="tick" x={left - 0.5 * em} y={at} dy="0.34em" textAnchor="end">
              {text}
            </text>
          </g>
        );
      })}
      {y?.label !== undefined && (
        <text className={`axis-name ${wordClass(y.mark)}`} x={0} y={top - 0.9 * em} data-term={y.mark}>
          {y.label}
        </text>
      )}
      {x && <path className="axis" d={`M${left} ${level}H${right}`} />}
      {xTicks.map(({ value, text }) => {
        const at = plane.x.at(value);
        if (at + (text.length * em) / 4 > right - labelRoom && labelRoom > 0) return null;
        return (
          <g key={value}>
            <path className="axis" d={`M${at} ${level}v5`} />
            <text className="tick" x={at} y={bottom + 1.4 * em} textAnchor="middle">
              {text}
            </text>
          </g>
        );
      })}
      {x?.label !== undefined && (
        <text
          className={`axis-name ${wordClass(x.mark)}`}
          x={right}
          y={bottom + 1.4 * em}
          textAnchor="end"
          data-term={x.mark}
        >
          {x.label}
        </text>
      )}
    </g>
  );
}
