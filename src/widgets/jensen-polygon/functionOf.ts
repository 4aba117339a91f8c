import { pointsOf, wall, type WeightedPoints } from '../../derivations/d06-jensen/points.ts';
import type { TypedPhi } from '../../expression/readPhi.ts';
import { phis, type Phi } from '../../math/jensen.ts';
import { params } from './params.ts';
import type { JensenValues } from './scene.ts';

/** The function in the figure, with the points where they stand on it. */
export interface Drawn extends WeightedPoints {
  readonly name: JensenValues['phi'] | 'own';
  readonly phi: Pick<Phi, 'value' | 'slope' | 'bregman'>;
  /** Where a point may stand. */
  readonly reach: readonly [number, number];
}

const { min, max } = params.x1;

/** The points on a typed φ: those beyond a place without a value stand at the last place that has one. */
function pointsOn({ low, high }: TypedPhi, values: JensenValues): WeightedPoints {
  const { x, w } = pointsOf({ ...values, phi: 'square' });
  const place = (at: number): number => Math.min(high, Math.max(low, at));
  const beyond = (at: number): boolean => at < low || at > high;
  const [a, b, c] = x;
  return { w, x: [place(a), place(b), place(c)], atWall: [beyond(a), beyond(b), beyond(c)] };
}

/** The named function of the derivations, or the typed one where it is chosen and can be read. */
export function functionOf(values: JensenValues, own: TypedPhi | undefined): Drawn {
  if (values.phiFrom === 'own' && own) {
    const { value, slope, low, high } = own;
    const bregman = (x: number, m: number): number => value(x) - value(m) - slope(m) * (x - m);
    return { name: 'own', phi: { value, slope, bregman }, reach: [low, high], ...pointsOn(own, values) };
  }
  const name = values.phi;
  return { name, phi: phis[name], reach: [name === 'negLog' ? wall : min, max], ...pointsOf(values) };
}
