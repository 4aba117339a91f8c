import { useMemo } from 'react';
import type { HeldOut } from '../../../../state/training.ts';
import { dotsPath, linePath } from '../../../vae-trainer/points.ts';
import { PointsSheet } from '../../../vae-trainer/PointsSheet.tsx';
import { Sheet } from '../../../vae-trainer/Sheet.tsx';

interface FilmProps {
  readonly heldOut: HeldOut;
  /** Items one after the other. */
  readonly items: Float32Array;
  readonly columns: number;
  readonly label: string;
  /** Whether points are draws with no order, which no line joins. */
  readonly loose?: boolean;
}

/** Items in their order: a strip of curves or pictures; points as a line over the data. */
export function Film({ heldOut, items, columns, label, loose = false }: FilmProps) {
  const isPoints = heldOut.kind === 'points';
  const lines = useMemo(() => (isPoints && !loose ? linePath(heldOut, items) : ''), [isPoints, loose, heldOut, items]);
  const dots = useMemo(() => (isPoints ? dotsPath(heldOut, items) : ''), [isPoints, heldOut, items]);
  if (isPoints)
    return <PointsSheet heldOut={heldOut} lines={lines} dots={dots} label={`Held-out points, and ${label}`} />;
  return (
    <Sheet shape={heldOut} items={items} count={items.length / heldOut.features} columns={columns} label={label} />
  );
}
