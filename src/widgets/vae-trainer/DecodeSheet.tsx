import { useMemo } from 'react';
import { gridSide, type Training } from '../../state/training.ts';
import { dotsPath, linePath, meshPath } from './points.ts';
import { PointsSheet } from './PointsSheet.tsx';
import { Sheet, type Pick } from './Sheet.tsx';
import { useDecodedCurve } from './useDecodedCurve.ts';
import type { Grid } from './useGrid.ts';

interface DecodeSheetProps {
  readonly state: Training;
  readonly heldOut: NonNullable<Training['heldOut']>;
  readonly grid: Grid;
  readonly latent: number;
  readonly pick: Pick | undefined;
}

/** What the places of the prior decode to: a grid of items to choose from or, for points, a mesh over the data, a curve where there is one unit. */
export function DecodeSheet({ state, heldOut, grid, latent, pick }: DecodeSheetProps) {
  const curve = useDecodedCurve(state);
  const isPoints = heldOut.kind === 'points';
  const lines = useMemo(() => {
    if (!isPoints) return '';
    if (latent > 1) return meshPath(heldOut, grid.items, gridSide);
    return curve ? linePath(heldOut, curve) : '';
  }, [isPoints, latent, heldOut, grid, curve]);
  if (isPoints) {
    return (
      <PointsSheet
        heldOut={heldOut}
        lines={lines}
        dots={dotsPath(heldOut, grid.items)}
        label={
          latent > 1
            ? 'Held-out points, and the mesh that a grid over the plane of codes decodes to'
            : 'Held-out points, and the curve that the line of codes decodes to'
        }
      />
    );
  }
  return (
    <Sheet
      shape={heldOut}
      items={grid.items}
      count={grid.codes.length / latent}
      columns={gridSide}
      label="Decode grid: what each point of the plane decodes to"
      pick={pick}
    />
  );
}
