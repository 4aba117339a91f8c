import type { Ops } from '../ops.ts';
import type { Kernels } from './kernels.ts';
import { addressOf, placed } from './memory.ts';
import type { Memory } from './memory.ts';

/** Room for the doubles of a mixture, in bytes: see assembly/mixture.ts. */
const roomFor = (components: number, latent: number): number => 8 * components * (3 * latent + 3);

/** The density of a mixture of diagonal Gaussians, the prior of codes, and its gradient; weights of several draws. */
export function wasmMixture(
  { make, spare }: Memory,
  kernels: Kernels,
): Pick<Ops, 'mixtureLogProb' | 'mixtureGradient' | 'importanceWeights' | 'logMeanWeight'> {
  return {
    mixtureLogProb(z, components, logits) {
      const { rows, columns: latent } = z;
      const count = components.rows;
      const room = spare(roomFor(count, latent));
      const out = make(rows, 1);
      kernels.mixtureLogProb(placed(z).at, placed(components).at, placed(logits).at, out.at, rows, count, latent, room);
      return out;
    },
    mixtureGradient(z, components, logits, scale, weights) {
      const { rows, columns: latent } = z;
      const count = components.rows;
      const room = spare(roomFor(count, latent));
      const gradient = { z: make(rows, latent), components: make(count, 2 * latent), logits: make(1, count) };
      kernels.mixtureGradient(
        placed(z).at,
        placed(components).at,
        placed(logits).at,
        scale,
        addressOf(weights),
        gradient.z.at,
        gradient.components.at,
        gradient.logits.at,
        rows,
        count,
        latent,
        room,
      );
      return gradient;
    },
    importanceWeights(logWeights, draws) {
      const { rows } = logWeights;
      const out = make(rows, 1);
      kernels.importanceWeights(placed(logWeights).at, out.at, rows / draws, draws);
      return out;
    },
    logMeanWeight(logWeights, draws) {
      const out = make(1, 1);
      kernels.logMeanWeight(placed(logWeights).at, out.at, logWeights.rows / draws, draws);
      return out;
    },
  };
}
