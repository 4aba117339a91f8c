import { params } from './params.ts';
import { restsOf } from './rests.ts';

const places = 65;

/** The least gap that any bell leaves, in nats, over the whole range of x, at one noise. */
export function pricesOf(noise: number): readonly (readonly [x: number, nats: number])[] {
  const { min, max } = params.squareX;
  return Array.from({ length: places }, (_, i) => {
    const x = min + ((max - min) * i) / (places - 1);
    return [x, Math.min(...restsOf({ squareX: x, squareNoise: noise }).map(({ gap }) => gap))];
  });
}

/** A line through points of rising abscissas; beyond its ends it stays level. */
export function between(points: readonly (readonly [x: number, y: number])[]): (x: number) => number {
  return (x) => {
    const next = points.findIndex(([at]) => at >= x);
    const [right, height] = points[next] ?? points.at(-1) ?? [NaN, NaN];
    const [left, before] = points[next - 1] ?? [NaN, NaN];
    return Number.isNaN(left) ? height : before + ((x - left) / (right - left)) * (height - before);
  };
}
