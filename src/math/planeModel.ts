import { requireThat } from './requireThat.ts';

/** Writes the mean of x | z at z = (z1, z2) into `mean`; called once a grid point, so it should not allocate. */
export type PlaneDecoder = (z1: number, z2: number, mean: Float64Array) => void;

/** z ~ N(0, I) in the plane, x | z ~ N(decoder(z), std² I), and one observed x. */
export interface PlaneModel {
  readonly decoder: PlaneDecoder;
  readonly x: ArrayLike<number>;
  readonly std: number;
}

/**
 * log p(x, z) in nats as a function of z, with what z does not change worked out once and no allocation a call. Throws
 * `RangeError` for a std that is not positive or an empty x.
 */
export function planeLogJoint({ decoder, x, std }: PlaneModel): (z1: number, z2: number) => number {
  requireThat(std > 0 && std < Infinity, 'planeLogJoint: std must be positive and finite', std);
  requireThat(x.length > 0, 'planeLogJoint: x must have an entry', x.length);
  const mean = new Float64Array(x.length);
  const data = Float64Array.from(x);
  const precision = 1 / (std * std);
  const constant = -(1 + x.length / 2) * Math.log(2 * Math.PI) - x.length * Math.log(std);
  return (z1, z2) => {
    decoder(z1, z2, mean);
    let squares = 0;
    for (let i = 0; i < mean.length; i++) {
      const miss = (data[i] ?? NaN) - (mean[i] ?? NaN);
      squares += miss * miss;
    }
    return constant - 0.5 * (squares * precision + z1 * z1 + z2 * z2);
  };
}
