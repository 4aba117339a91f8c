import type { HeldOut } from '../../../../state/training.ts';
import { cell, curvesPath, zeroPath } from '../../../vae-trainer/curves.ts';
import { dotsPath } from '../../../vae-trainer/points.ts';
import { PointsSheet } from '../../../vae-trainer/PointsSheet.tsx';
import { Sheet } from '../../../vae-trainer/Sheet.tsx';

interface ItemProps {
  readonly shape: HeldOut;
  readonly x: Float32Array;
  /** What the decoder made of it; without, the datum alone. */
  readonly drawn?: Float32Array;
  readonly label: string;
}

/** One datum, as points, a picture or a place in the plane; with what is decoded, both where they can share a picture. */
export function Item({ shape, x, drawn, label }: ItemProps) {
  if (shape.kind === 'points')
    return <PointsSheet heldOut={shape} label={label} ring={x} {...(drawn && { dots: dotsPath(shape, drawn) })} />;
  if (shape.height > 1) return <Sheet shape={shape} items={drawn ?? x} count={1} columns={1} label={label} />;
  if (drawn) return <Sheet shape={shape} items={drawn} dots={x} count={1} columns={1} label={label} />;
  return (
    <div className="sheet sheet-curves">
      <svg viewBox={`0 0 ${cell.width} ${cell.height}`} role="img" aria-label={label}>
        <path className="sheet-zero" d={zeroPath(shape, 1, 1)} />
        <path className="sheet-dots" data-term="data" d={curvesPath(shape, x, 1, 1, true)} />
      </svg>
    </div>
  );
}
