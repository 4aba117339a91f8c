import { memo, useMemo } from 'react';
import { setValues } from '../../state/page.ts';
import type { Training } from '../../state/training.ts';
import { codeAt, nearestCell, pairOf } from './codes.ts';
import { DecodeSheet } from './DecodeSheet.tsx';
import { KlBars } from './KlBars.tsx';
import { LossPlot } from './LossPlot.tsx';
import { lossScene, newest, unitsOf, type TrainerValues } from './scene.ts';
import { ReconstructionSheet, reconstructionKey } from './ReconstructionSheet.tsx';
import type { Pick } from './Sheet.tsx';
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

interface SideProps {
  readonly state: Training;
  readonly values: TrainerValues;
}

/** The bound over the steps. */
export function BoundPane({ state }: { readonly state: Training }) {
  const { losses, step, changedAt } = state;
  const loss = useMemo(() => lossScene({ losses, step }), [losses, step]);
  return (
    <section className="pane">
      <h3>
        ELBO per datum <span>nats, {loss.heldOut ? 'held-out data' : 'training batches'}</span>
      </h3>
      <LossPlot scene={loss} changedAt={changedAt} />
    </section>
  );
}

/** What each unit says, what its places decode to, and what comes back of held-out data. */
export const UnitPanes = memo(function UnitPanes({ state, values }: SideProps) {
  const { heldOut, snapshot, settings, losses } = state;
  const { unitX, unitY, cursorX, cursorY } = values;
  const units = useMemo(() => unitsOf(losses), [losses]);
  const latent = snapshot?.latent ?? 1;
  const [acrossUnit, upUnit] = pairOf({ unitX, unitY }, latent);
  const grid = useGrid(state, acrossUnit, upUnit);
  const pick = useMemo(
    () => grid && gridPick(grid, latent, codeAt(latent, [acrossUnit, upUnit], cursorX, cursorY)),
    [grid, latent, acrossUnit, upUnit, cursorX, cursorY],
  );
  if (!heldOut || !snapshot) return null;
  const { reconstructions } = snapshot;
  const hasSigma = settings?.likelihood === 'gaussian';
  return (
    <>
      <div className="board-two">
        <section className="pane">
          <h3>
            KL per unit <span>nats{hasSigma && `, σ = ${numberText(snapshot.sigma, 3)}`}</span>
          </h3>
          {units.length > 0 || losses.length === 0 ? (
            <KlBars units={units} />
          ) : (
            <p className="trainer-note">
              Against a learned prior the KL is no sum over units; in all it is{' '}
              {numberText(newest(losses)?.losses.kl ?? 0, 2)}.
            </p>
          )}
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
            <DecodeSheet state={state} heldOut={heldOut} grid={grid} latent={latent} pick={pick} />
          </section>
        )}
      </div>
      {reconstructions && (
        <section className="pane">
          <h3>
            Reconstructions <span>{reconstructionKey(heldOut)}</span>
          </h3>
          <ReconstructionSheet heldOut={heldOut} reconstructions={reconstructions} />
        </section>
      )}
    </>
  );
});

/** What a run has come to, beside the plane: the bound, the units, the decode grid and reconstructions. */
export const Side = memo(function Side({ state, values }: SideProps) {
  return (
    <div className="board-side">
      <BoundPane state={state} />
      <UnitPanes state={state} values={values} />
    </div>
  );
});
