import { memo } from 'react';

const cell = 10;

/** Columns of a layer's picture: about twice as many as rows. */
const columnsOf = (count: number): number => Math.max(4, Math.ceil(Math.sqrt(2 * count) / 4) * 4);

interface StripProps {
  readonly cells: Float32Array;
  readonly label: string;
}

/** The outputs of a layer, a square each: its side says how far from 0, filled above 0 and hollow below. */
export const Strip = memo(function Strip({ cells, label }: StripProps) {
  const columns = columnsOf(cells.length);
  const most = cells.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-9);
  const square = (value: number, n: number, inner: number): string => {
    const side = Math.max(0.4, 8.6 * Math.sqrt(Math.abs(value) / most) - inner);
    const x = (n % columns) * cell + (cell - side) / 2;
    const y = Math.floor(n / columns) * cell + (cell - side) / 2;
    return `M${x.toFixed(1)} ${y.toFixed(1)}h${side.toFixed(1)}v${side.toFixed(1)}h${(-side).toFixed(1)}z`;
  };
  const paths = { above: '', below: '' };
  cells.forEach((value, n) => {
    if (value >= 0) paths.above += square(value, n, 0);
    else paths.below += square(value, n, 1.3);
  });
  return (
    <svg
      className="slow-strip"
      viewBox={`0 0 ${columns * cell} ${Math.ceil(cells.length / columns) * cell}`}
      role="img"
      aria-label={label}
    >
      <path className="slow-above" d={paths.above} />
      <path className="slow-below" d={paths.below} />
    </svg>
  );
});
