import { memo, useMemo } from 'react';
import { setValues } from '../../state/page.ts';
import { gridSide, shown, type Training } from '../../state/training.ts';
import { codeAt, nearestCell, pairOf } from './codes.ts';
import { KlBars } from './KlBars.tsx';
import { LossPlot } from './LossPlot.tsx';
import { lossScene, unitsOf, type TrainerValues } from './scene.ts';
import { Sheet, type Pick } from './Sheet.tsx';
import { useGrid, type Grid } from './useGrid.ts';
import { numberText } from './words.ts';

/** Cells of the decode grid to choose from; choosing one moves the ring there. */
function gridPick({ codes, pair: [unitX, unitY] }: Grid, latent: number, code: Float32Array): Pick {
  const at = (cell: number, unit: number): number => codes[cell * latent + unit - 1] ?? 0;
  return {
    chosen: nearestCell(codes, code),
    names: Array.from(
      { length: codes.length / latent },
      (_, cell) =>
        `z${unitX} ${numberText(at(cell, unitX), 2)}${unitY > 0 ? `, z${unitY} ${numberText(at(cell, unitY), 2)}` : ''}`,
    ),
    onPick: (cell) =>
      setValues({ cursorX: at(cell, unitX), ...(unitY > 0 ? { unitX, unitY, cursorY: at(cell, unitY) } : {}) }),
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
  const latent = snapshot?.latent ?? 1;
  const [acrossUnit, upUnit] = pairOf({ unitX, unitY }, latent);
  const grid = useGrid(state, acrossUnit, upUnit);
  const pick = useMemo(
    () => grid && gridPick(grid, latent, codeAt(latent, [acrossUnit, upUnit], cursorX, cursorY)),
    [grid, latent, acrossUnit, upUnit, cursorX, cursorY],
  );
  const inputs = useMemo(() => heldOut?.x.subarray(0, shown * heldOut.features), [heldOut]);
  if (!heldOut || !snapshot || !inputs) return null;
  const image = heldOut.height > 1;
  const { reconstructions } = snapshot;
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
        {grid && (
          <section className="pane">
            <h3>
              Decoded over {latent === 1 ? 'the line' : 'the plane'}
              {(latent > 2 || acrossUnit !== 1) && (
                <span>
                  z{grid.pair[0]} and z{grid.pair[1]}
                  {latent > 2 && ', the others at 0'}
                </span>
              )}
            </h3>
            <Sheet
              shape={heldOut}
              items={grid.items}
              count={grid.codes.length / latent}
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
