import { useEffect, useMemo } from 'react';
import { createRng } from '../../math/rng.ts';
import { setValues } from '../../state/page.ts';
import { sampleCount, training, type Training } from '../../state/training.ts';
import type { TrainerValues } from './scene.ts';
import { Sheet } from './Sheet.tsx';

/** Codes of a draw from the prior; the same seed and draw give the same codes. */
export function priorCodes(seed: number, draw: number, latent: number): Float32Array {
  const rng = createRng(seed, 'prior').fork(String(draw));
  return Float32Array.from({ length: sampleCount * latent }, () => rng.normal());
}

/** Decoded draws z ~ N(0, I). Draw 0 is the trainer's own and stays while it trains, so that change is learning. */
export function PriorSamples({ state, values }: { readonly state: Training; readonly values: TrainerValues }) {
  const { snapshot, heldOut, phase, decoded } = state;
  const live = phase !== 'recorded';
  const { seed, draw } = values;
  const latent = snapshot?.latent ?? 1;
  const step = snapshot?.step;
  const codes = useMemo(() => priorCodes(seed, draw, latent), [seed, draw, latent]);
  useEffect(() => {
    if (live && draw > 0 && step !== undefined) training.decode('prior', codes);
  }, [live, draw, step, codes]);
  if (!heldOut || !snapshot) return null;
  const items = live && draw > 0 ? (decoded['prior']?.x ?? snapshot.samples) : snapshot.samples;
  if (items?.length !== sampleCount * heldOut.features) return null;
  return (
    <section className="pane">
      <h3>
        Samples from the prior <span>z ~ N(0, I), decoded</span>
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
      <Sheet
        shape={heldOut}
        items={items}
        count={sampleCount}
        columns={8}
        label={`${sampleCount} decoded draws from the prior`}
      />
    </section>
  );
}
