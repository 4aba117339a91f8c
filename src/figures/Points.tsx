import type { Point } from './path.ts';
import { usePlane } from './geometry.ts';
import type { Mark } from './theme.ts';

interface PointsProps {
  readonly at: readonly Point[];
  readonly mark?: Mark;
  /** Shape tells points apart where hue may not. */
  readonly shape?: 'dot' | 'ring' | 'diamond' | 'cross';
  /** Radius in pixels, one for all or one for each. */
  readonly radius?: number | readonly number[];
}

/** Points of one kind, as dots, rings, diamonds or crosses. */
export function Points({ at, mark, shape = 'dot', radius = 4.5 }: PointsProps) {
  const { x, y } = usePlane();
  return (
    <g data-term={mark} className={`points points-${shape} ${mark ? `c-${mark}` : 'c-ink'}`}>
      {at.map(([a, b], i) => {
        const r = typeof radius === 'number' ? radius : (radius[i] ?? 4.5);
        const cx = x.at(a);
        const cy = y.at(b);
        // Points of one set have no identity of their own but their place in it.
        const key = i;
        if (shape === 'diamond')
          return (
            <path
              key={key}
              d={`M${cx} ${cy - r * 1.3}l${r * 1.3} ${r * 1.3}l${-r * 1.3} ${r * 1.3}l${-r * 1.3} ${-r * 1.3}Z`}
            />
          );
        if (shape === 'cross')
          return <path key={key} d={`M${cx - r} ${cy - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`} />;
        return <circle key={key} cx={cx} cy={cy} r={r} />;
      })}
    </g>
  );
}
