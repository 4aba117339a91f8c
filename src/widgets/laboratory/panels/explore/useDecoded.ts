import { useEffect } from 'react';
import { training, type Training } from '../../../../state/training.ts';

/** What the decoder makes of codes (rows of `latent`), asked for whenever they or the run have moved; undefined until it is known. */
export function useDecoded(state: Training, purpose: string, codes: Float32Array | null): Float32Array | undefined {
  const { snapshot, heldOut, phase, decoded } = state;
  const step = snapshot?.step;
  const live = phase !== 'recorded';
  useEffect(() => {
    if (live && codes && step !== undefined) training.decode(purpose, codes);
  }, [live, codes, step, purpose]);
  const x = decoded[purpose]?.x;
  if (!codes || !snapshot || !heldOut) return undefined;
  return x?.length === (codes.length / snapshot.latent) * heldOut.features ? x : undefined;
}
