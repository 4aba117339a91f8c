import { useEffect } from 'react';
import { training, type Training } from '../../state/training.ts';

/** Codes along one unit, from −3 to 3: far enough for all but 3 in 1000 draws of the prior. */
const along = Float32Array.from({ length: 241 }, (_, i) => (i - 120) / 40);

/** What a run of one unit decodes along it, in order; undefined until the answer has come, and for other runs. */
export function useDecodedCurve({ snapshot, heldOut, phase, decoded }: Training): Float32Array | undefined {
  const wanted = phase !== 'recorded' && snapshot?.latent === 1 && heldOut?.kind === 'points';
  const step = snapshot?.step;
  useEffect(() => {
    if (wanted && step !== undefined) training.decode('curve', along);
  }, [wanted, step]);
  const answer = decoded['curve']?.x;
  return wanted && answer?.length === 2 * along.length ? answer : undefined;
}
