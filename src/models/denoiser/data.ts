import { checkerboard } from '../../data/checkerboard.ts';
import { nineGaussians } from '../../data/nineGaussians.ts';
import { ring } from '../../data/ring.ts';
import { spiral } from '../../data/spiral.ts';
import { twoMoons } from '../../data/twoMoons.ts';
import type { Dataset } from '../../data/types.ts';
import type { DenoiserData } from './protocol.ts';

const makers: Readonly<Record<DenoiserData, (seed: number) => Dataset>> = {
  moons: twoMoons,
  ring,
  nine: nineGaussians,
  spiral,
  checkerboard,
};

/** The seed of the data of the recorded autoencoders, so that both are asked about the same points. */
export const dataSeed = 7;

/**
 * The points that a denoiser learns and those held out, just as they are drawn: they are not scaled, and neither are those of
 * the autoencoder, so that a nat is a nat. Throws `RangeError` for a name that is none.
 */
export function makeData(name: DenoiserData): Dataset {
  if (!Object.hasOwn(makers, name))
    throw new RangeError(`makeData: data must be one of ${Object.keys(makers).join(', ')}, got ${name}`);
  return makers[name](dataSeed);
}
