import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';

interface SharesProps {
  readonly data: readonly number[];
  /** q(z = 1) of each datum. */
  readonly shares: readonly number[];
  /** The foot and the head of a column, in math units. */
  readonly foot: number;
  readonly head: number;
}

/** What q says of each datum: a column, filled from its foot as far as bell 1 has a share, and empty for bell 2. */
export function Shares({ data, shares, foot, head }: SharesProps) {
  const { x, y, narrow } = usePlane();
  const half = narrow ? 3.5 : 5.5;
  const [bottom, top] = [y.at(foot), y.at(head)];
  return (
    <>
      <g data-term="q">
        {data.map((datum, n) => {
          const left = x.at(datum) - half;
          const height = (shares[n] ?? 0) * (bottom - top);
          // A datum has no name but its place in the list.
          const key = n;
          return (
            <g key={key}>
              <rect className="stair-column" x={left} y={top} width={2 * half} height={bottom - top} />
              <rect className="stair-share" x={left} y={bottom - height} width={2 * half} height={height} />
            </g>
          );
        })}
      </g>
      <Label at={[x.domain[0], (foot + head) / 2]} offset={[0.2, narrow ? -0.3 : 0.3]} mark="q">
        <Formula>q(z)</Formula>
      </Label>
      {!narrow && (
        <Label at={[x.domain[0], (foot + head) / 2]} offset={[0.2, -0.9]}>
          filled: bell 1
        </Label>
      )}
    </>
  );
}
