import { memo, useMemo } from 'react';
import { setValues } from '../../state/page.ts';
import { gridSide, shown, type Training } from '../../state/training.ts';
import { codeAt, nearestCell, pairOf } from './codes.ts';
import { KlBars } from './KlBars.tsx';
import { LossPlot } from './LossPlot.tsx';
import { lossScene, unitsOf, type TrainerValues } from './scene.ts';
import { Sheet, type Pick } from './Sheet.tsx';
import { numberText } from './words.ts';

/** Cells of the decode grid to choose from; choosing one moves the ring there. */
function gridPick(
  codes: Float32Array | undefined,
  latent: number,
  pair: readonly [number, number],
  x: number,
  y: number,
): Pick | undefined {
  if (!codes) return undefined;
  const at = (cell: number, unit: number): number => codes[cell * latent + unit - 1] ?? 0;
  return {
    chosen: nearestCell(codes, codeAt(latent, pair, x, y)),
    names: Array.from(
      { length: codes.length / latent },
      (_, cell) => `z1 ${numberText(at(cell, 1), 2)}${latent > 1 ? `, z2 ${numberText(at(cell, 2), 2)}` : ''}`,
    ),
    onPick: (cell) =>
      setValues({ unitX: 1, unitY: 2, cursorX: at(cell, 1), ...(latent > 1 ? { cursorY: at(cell, 2) } : {}) }),
  };
}

/** Inputs and what comes back, side by side for images: row of inputs above row of outputs. */
function interleave(inputs: Float32Array, outputs: Float32Array): Float32Array {
  const both = new Float32Array(inputs.length + outputs.length);
  both.set(inputs);
  both.set(outputs, inputs.length);
  return both;
}

interface SideProps {
  readonly state: Training;
  readonly values: TrainerValues;
}

/** What a run has come to, beside the plane: the bound, the units, the decode grid and reconstructions. */
export const Side = memo(function Side({ state, values }: SideProps) {
  const { heldOut, snapshot, losses, step, changedAt } = state;
  const { unitX, unitY, cursorX, cursorY } = values;
  const loss = useMemo(() => lossScene({ losses, step }), [losses, step]);
  const units = useMemo(() => unitsOf(losses), [losses]);
  const gridCodes = snapshot?.gridCodes;
  const latent = snapshot?.latent ?? 1;
  const pick = useMemo(
    () => gridPick(gridCodes, latent, pairOf({ unitX, unitY }, latent), cursorX, cursorY),
    [gridCodes, latent, unitX, unitY, cursorX, cursorY],
  );
  const inputs = useMemo(() => heldOut?.x.subarray(0, shown * heldOut.features), [heldOut]);
  if (!heldOut || !snapshot || !inputs) return null;
  const image = heldOut.height > 1;
  const { reconstructions, grid } = snapshot;
  const cells = gridCodes ? gridCodes.length / latent : 0;
  return (
    <div className="board-side">
      <section className="pane">
        <h3>
          ELBO per datum <span>nats, {loss.heldOut ? 'held-out data' : 'training batches'}</span>
        </h3>
        <LossPlot scene={loss} changedAt={changedAt} />
      </section>
      <div className="board-two">
        <section className="pane">
          <h3>
            KL per unit <span>nats, σ = {numberText(snapshot.sigma, 3)}</span>
          </h3>
          <KlBars units={units} />
        </section>
        {grid && cells > 0 && (
          <section className="pane">
            <h3>Decoded over {latent === 1 ? 'the line' : 'the plane'}</h3>
            <Sheet
              shape={heldOut}
              items={grid}
              count={cells}
              columns={gridSide}
              label="Decode grid: what each point of the plane decodes to"
              pick={pick}
            />
          </section>
        )}
      </div>
      {reconstructions && (
        <section className="pane">
          <h3>
            Reconstructions <span>{image ? 'data above, decoded below' : 'points: data, line: decoded'}</span>
          </h3>
          {image ? (
            <Sheet
              shape={heldOut}
              items={interleave(inputs, reconstructions)}
              count={2 * shown}
              columns={shown}
              label={`${shown} held-out images, and under each what its code decodes to`}
            />
          ) : (
            <Sheet
              shape={heldOut}
              items={reconstructions}
              dots={inputs}
              count={shown}
              columns={4}
              label={`${shown} held-out curves as points, and what their codes decode to as lines`}
            />
          )}
        </section>
      )}
    </div>
  );
});
