import { prob, type Normal } from '../math/normal.ts';
import { Handle, type Slide } from './Handle.tsx';
import type { Mark } from './theme.ts';

interface BellRingsProps {
  readonly of: Normal;
  readonly mark: Mark;
  /** The mean; its ring sits on the peak. */
  readonly mean: Slide;
  /** The standard deviation; its ring sits that far from the mean, on the curve. */
  readonly std: Slide;
  /** The top of the plane, below which the rings of a needle stay. */
  readonly top: number;
  /** On which side of the mean the ring of the standard deviation sits. */
  readonly side: -1 | 1;
  readonly onStart?: () => void;
  readonly onEnd?: () => void;
}

/** The two rings by which a bell is dragged: its mean on the peak, its width one standard deviation aside. */
export function BellRings({ of, mark, mean, std, top, side, ...drag }: BellRingsProps) {
  const held = (x: number): number => Math.min(prob(of, x), 0.97 * top);
  const shoulder = of.mean + side * of.std;
  return (
    <>
      <Handle
        at={[shoulder, held(shoulder)]}
        mark={mark}
        minor
        x={{ ...std, valueAt: (x) => side * (x - of.mean) }}
        {...drag}
      />
      <Handle at={[of.mean, held(of.mean)]} mark={mark} x={mean} {...drag} />
    </>
  );
}
