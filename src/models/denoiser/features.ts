import { cos, sin } from '../../math/portableTrig.ts';
import { noisingSteps } from './chain.ts';

/** How the network is told the time: the place s of t between −1 and 1, and sines and cosines of one and two half turns. */
const told = (t: number): readonly number[] => {
  const s = (t - 1) / (noisingSteps - 1);
  return [2 * s - 1, sin(Math.PI * s), cos(Math.PI * s), sin(2 * Math.PI * s), cos(2 * Math.PI * s)];
};

const times = Array.from({ length: noisingSteps + 1 }, (_, t) => told(Math.max(1, t)));

/** Numbers that go into the network: two coordinates and the time. */
export const inputs = 2 + told(1).length;

/** Writes what the network is told of the point (a, b) at time t into row `row` of `out`. */
export function writeRow(out: Float32Array | Float64Array, row: number, a: number, b: number, t: number): void {
  const at = row * inputs;
  out[at] = a;
  out[at + 1] = b;
  out.set(times[t]!, at + 2);
}
