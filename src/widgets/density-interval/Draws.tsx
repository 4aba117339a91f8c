import { usePlane } from '../../figures/geometry.ts';
import { tickCount } from './draws.ts';
import type { Scene } from './scene.ts';

/** The first draws as ticks under the axis: tall where they fall into the interval, short where they do not. */
export function Draws({ scene }: { readonly scene: Scene }) {
  const { x, y, em } = usePlane();
  const { ticks, low, high, normal } = scene;
  // The count stands on the side that the bell leaves free.
  const right = normal.mean <= 0;
  const foot = y.at(0) + 3.3 * em;
  const path = (tall: boolean): string =>
    ticks
      .filter((place) => (low < high && place >= low && place <= high) === tall)
      .map((place) => `M${x.at(place)} ${foot}v${(-(tall ? 1 : 0.45) * em).toFixed(2)}`)
      .join('');
  return (
    <g>
      <path className="draw-out" d={path(false)} />
      <path className="draw-in" d={path(true)} />
      <text className="tick" x={x.pixels[right ? 1 : 0]} y={foot - 0.1 * em} textAnchor={right ? 'end' : 'start'}>
        {tickCount} draws
      </text>
    </g>
  );
}
