import { memo, useMemo } from 'react';
import type { HeldOut } from '../../state/training.ts';
import { dotsPath, placeOf, planeSide } from './points.ts';

interface PointsSheetProps {
  readonly heldOut: HeldOut;
  readonly label: string;
  /** Path data in the color of the decoder, from `points.ts`: lines, or dots that are drawn as such. */
  readonly lines?: string;
  readonly dots?: string;
  /** One decoded point, ringed. */
  readonly ring?: Float32Array | undefined;
}

/** The plane in which the data lie: held-out points in ink, and over them what the decoder makes, in its color. */
export const PointsSheet = memo(function PointsSheet({ heldOut, label, lines, dots, ring }: PointsSheetProps) {
  const data = useMemo(() => dotsPath(heldOut, heldOut.x), [heldOut]);
  const [cx, cy] = ring ? placeOf(heldOut, ring[0] ?? 0, ring[1] ?? 0) : [0, 0];
  return (
    <div className="sheet points-sheet">
      <svg viewBox={`0 0 ${planeSide} ${planeSide}`} role="img" aria-label={label}>
        <path className="points-data" data-term="data" d={data} />
        {lines !== undefined && <path className="sheet-curve" data-term="p" d={lines} />}
        {dots !== undefined && <path className="points-decoded" data-term="p" d={dots} />}
        {ring && <circle className="points-ring" data-term="latent" cx={cx} cy={cy} r="2.6" />}
      </svg>
    </div>
  );
});
