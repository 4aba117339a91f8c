import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { pathData, type Point } from '../../figures/path.ts';
import type { Sensor } from './scene.ts';

/** Longer than the diagonal of the plane. */
const length = 14;
/** Names stand at this distance from the middle, inside the frame. */
const rim = 3.6;

/** The point `along` its direction and `across` it that a sensor calls so. */
export const pointOf = ({ direction: [c, s] }: Sensor, along: number, across: number): Point => [
  c * along - s * across,
  s * along + c * across,
];

/** What one reading says of the latent: a band, one standard deviation to either side, without end along itself. */
export function Strip({ sensor, name }: { readonly sensor: Sensor; readonly name: string }) {
  const { x, y, id } = usePlane();
  const { reading, std, heard } = sensor;
  const pixel = ([a, b]: Point): Point => [x.at(a), y.at(b)];
  const edge = (along: number): readonly Point[] =>
    [-length, length].map((across) => pixel(pointOf(sensor, along, across)));
  const [left, right] = [edge(reading - std), edge(reading + std)];
  // The name stands outside the band, on the side away from the origin.
  const outer = reading >= 0 ? Math.min(rim, reading + std) : Math.max(-rim, reading - std);
  // Where it is silent there are no rings at the other end, and the name goes there.
  const across = Math.sqrt(rim * rim - outer * outer);
  const at = pointOf(sensor, outer, heard ? -across : across);
  const after = at[0] < -2 || (Math.sign(outer) * sensor.direction[0] > 0.3 && at[0] < 2.4);
  return (
    <>
      <g className={heard ? 'fusion-strip' : 'fusion-strip silent'} clipPath={`url(#${id}clip)`}>
        <path className="fusion-band" d={pathData([...left, ...right.toReversed()], true)} />
        <path className="fusion-line" d={pathData(edge(reading))} />
      </g>
      <Label at={at} offset={[after ? 0.4 : -0.3, 0.4]} anchor={after ? 'start' : 'end'} strong={heard}>
        {heard ? name : `${name}, silent`}
      </Label>
    </>
  );
}
