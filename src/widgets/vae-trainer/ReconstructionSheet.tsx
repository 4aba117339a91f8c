import { shown, type HeldOut } from '../../state/training.ts';
import { pairsPath } from './points.ts';
import { PointsSheet } from './PointsSheet.tsx';
import { Sheet } from './Sheet.tsx';

/** Inputs and what comes back, side by side for images: row of inputs above row of outputs. */
function interleave(inputs: Float32Array, outputs: Float32Array): Float32Array {
  const both = new Float32Array(inputs.length + outputs.length);
  both.set(inputs);
  both.set(outputs, inputs.length);
  return both;
}

/** How reconstructions are to be read, by how items are drawn. */
export function reconstructionKey({ kind, height }: HeldOut): string {
  if (kind === 'points') return 'lines: from a datum to what comes back';
  return height > 1 ? 'data above, decoded below' : 'points: data, line: decoded';
}

interface ReconstructionSheetProps {
  readonly heldOut: HeldOut;
  /** What the codes of the first held-out items decode to. */
  readonly reconstructions: Float32Array;
}

/** The first held-out items and what their codes decode to. */
export function ReconstructionSheet({ heldOut, reconstructions }: ReconstructionSheetProps) {
  const inputs = heldOut.x.subarray(0, shown * heldOut.features);
  if (heldOut.kind === 'points') {
    return (
      <PointsSheet
        heldOut={heldOut}
        lines={pairsPath(heldOut, inputs, reconstructions)}
        label={`Held-out points, and lines from ${shown} of them to what their codes decode to`}
      />
    );
  }
  if (heldOut.height > 1) {
    return (
      <Sheet
        shape={heldOut}
        items={interleave(inputs, reconstructions)}
        count={2 * shown}
        columns={shown}
        label={`${shown} held-out images, and under each what its code decodes to`}
      />
    );
  }
  return (
    <Sheet
      shape={heldOut}
      items={reconstructions}
      dots={inputs}
      count={shown}
      columns={4}
      label={`${shown} held-out curves as points, and what their codes decode to as lines`}
    />
  );
}
