import { memo } from 'react';
import { usePlane } from '../../figures/geometry.ts';
import { runsOf, side, type Groups, type Places } from './lattice.ts';
import { groups } from './picture.ts';

/** The people at rest: one path for each group, a dashed stroke for each run of neighbors. */
export const People = memo(function People({ places }: { readonly places: Groups<Places> }) {
  const { x, y } = usePlane();
  const [left, right] = x.pixels;
  const [bottom, top] = y.pixels;
  const [across, up] = [(right - left) / side, (bottom - top) / side];
  return groups.map(({ className, size, name, term }, k) => {
    const dash = size * up;
    const d = runsOf(places[k] ?? new Uint16Array())
      .map(({ column, row, length }) => {
        const from = bottom - row * up - (up - dash) / 2;
        const middle = left + (column + 0.5) * across;
        return `M${middle.toFixed(1)} ${from.toFixed(1)}V${(from - (length - 1) * up - dash).toFixed(1)}`;
      })
      .join('');
    return (
      <g key={name} data-term={term}>
        <path
          className={className}
          d={d}
          strokeWidth={(size * across).toFixed(2)}
          strokeDasharray={`${dash.toFixed(3)} ${(up - dash).toFixed(3)}`}
        />
      </g>
    );
  });
});
