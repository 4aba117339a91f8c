import { useEffect, useMemo } from 'react';
import { createRng } from '../../math/rng.ts';
import { setValues } from '../../state/page.ts';
import { drawPrior, sampleCount, training, type LearnedPrior, type Training } from '../../state/training.ts';
import { dotsPath } from './points.ts';
import { PointsSheet } from './PointsSheet.tsx';
import type { TrainerValues } from './scene.ts';
import { Sheet } from './Sheet.tsx';

/** Draws that make a cloud of points; of items that are drawn one by one there are fewer. */
const cloud = 256;

/** Codes of a draw from the prior, learned or N(0, I); the same seed, draw and prior give the same codes. */
export function priorCodes(
  seed: number,
  draw: number,
  latent: number,
  count = sampleCount,
  learned?: LearnedPrior,
): Float32Array {
  const rng = createRng(seed, 'prior').fork(String(draw));
  const normals = Float32Array.from({ length: count * latent }, () => rng.normal());
  const uniforms = Float32Array.from({ length: learned ? count : 0 }, () => rng.uniform());
  return drawPrior(normals, uniforms, latent, learned);
}

/** Decoded draws from the prior as it stands. Draw 0 is the trainer's own and keeps its noise while it trains, so that change is learning. */
export function PriorSamples({ state, values }: { readonly state: Training; readonly values: TrainerValues }) {
  const { snapshot, heldOut, phase, decoded } = state;
  const live = phase !== 'recorded';
  const { seed, draw } = values;
  const latent = snapshot?.latent ?? 1;
  const step = snapshot?.step;
  const learned = snapshot?.prior;
  const isPoints = heldOut?.kind === 'points';
  const asks = live && (draw > 0 || isPoints);
  const codes = useMemo(
    () => priorCodes(seed, draw, latent, isPoints ? cloud : sampleCount, learned),
    [seed, draw, latent, isPoints, learned],
  );
  useEffect(() => {
    if (asks && step !== undefined) training.decode('prior', codes);
  }, [asks, step, codes]);
  if (!heldOut || !snapshot) return null;
  const items = asks ? (decoded['prior']?.x ?? snapshot.samples) : snapshot.samples;
  if (!items || items.length % heldOut.features !== 0) return null;
  const count = items.length / heldOut.features;
  const label = `${count} decoded draws from the prior`;
  return (
    <section className="pane">
      <h3>
        Samples from the prior <span>{learned ? 'z from the mixture it has learned' : 'z ~ N(0, I)'}, decoded</span>
        <button
          type="button"
          className="quiet"
          disabled={!live}
          title={live ? undefined : 'Press Train first'}
          onClick={() => setValues({ draw: (draw % 999) + 1 })}
        >
          Draw again
        </button>
      </h3>
      {isPoints ? (
        <PointsSheet heldOut={heldOut} dots={dotsPath(heldOut, items)} label={`Held-out points, and ${label}`} />
      ) : (
        <Sheet shape={heldOut} items={items} count={count} columns={8} label={label} />
      )}
    </section>
  );
}
