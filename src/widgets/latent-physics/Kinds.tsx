import { Points } from '../../figures/Points.tsx';
import type { Cause } from '../../math/pendulumSignals.ts';

const looks = [
  { shape: 'dot', mark: 'data', radius: 3.2 },
  { shape: 'ring', mark: 'latent', radius: 3 },
  { shape: 'cross', mark: 'gap', radius: 2.8 },
] as const;

interface KindsProps {
  readonly codes: readonly (readonly [number, number])[];
  readonly causes: readonly Cause[];
}

/** Codes by the true kind of their item, in shape and color: short dots, middle rings, long crosses. */
export function Kinds({ codes, causes }: KindsProps) {
  return (
    <g className="kinds">
      {looks.map(({ shape, mark, radius }, kind) => (
        <Points
          key={shape}
          at={codes.filter((_, n) => causes[n]?.kind === kind)}
          shape={shape}
          mark={mark}
          radius={radius}
        />
      ))}
    </g>
  );
}
