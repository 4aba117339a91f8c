import { cos, sin } from '../math/portableTrig.ts';
import type { Rng } from '../math/rng.ts';
import { generate } from './generate.ts';
import { skeletons } from './skeletons.ts';
import type { Stroke } from './skeletons.ts';
import type { Dataset } from './types.ts';

const side = 16;
const squared = (x: number, y: number): number => x * x + y * y;

/** How one digit is written. */
export interface Hand {
  /** Radians, clockwise. */
  readonly rotation: number;
  /** Horizontal shift per unit of height; positive leans to the right. */
  readonly shear: number;
  readonly scale: number;
  readonly shiftX: number;
  readonly shiftY: number;
  /** Half the width of the stroke, where the image is 1 wide. */
  readonly thickness: number;
}

/** An upright hand of middling weight. */
export const steadyHand: Hand = { rotation: 0, shear: 0, scale: 1, shiftX: 0, shiftY: 0, thickness: 0.055 };

/** Draws a hand: rotation is clipped, since one far out turns a 7 on its side. */
function randomHand(rng: Rng): Hand {
  return {
    rotation: Math.max(-0.35, Math.min(0.35, 0.22 * rng.normal())),
    shear: 0.5 * rng.uniform() - 0.25,
    scale: 0.8 + 0.3 * rng.uniform(),
    shiftX: 0.05 * rng.normal(),
    shiftY: 0.05 * rng.normal(),
    thickness: 0.035 + 0.045 * rng.uniform(),
  };
}

/** A trembling pen: two slow waves per axis along the stroke, each of standard deviation .012/√2. */
function tremble(stroke: Stroke, rng: Rng): Stroke {
  const wave = (): ((t: number) => number) => {
    const terms = [1, 2].map((frequency) => ({
      frequency,
      size: 0.012 * rng.normal(),
      phase: 2 * Math.PI * rng.uniform(),
    }));
    return (t) =>
      terms.reduce((sum, { frequency, size, phase }) => sum + size * sin(Math.PI * frequency * t + phase), 0);
  };
  const [dx, dy] = [wave(), wave()];
  return stroke.map(([x, y], i) => [x + dx(i / stroke.length), y + dy(i / stroke.length)] as const);
}

function place(stroke: Stroke, hand: Hand): Stroke {
  const [c, s] = [cos(hand.rotation) * hand.scale, sin(hand.rotation) * hand.scale];
  return stroke.map(([px, py]) => {
    const y = py - 0.5;
    const x = px - 0.5 - hand.shear * y;
    return [0.5 + c * x - s * y + hand.shiftX, 0.5 + s * x + c * y + hand.shiftY] as const;
  });
}

/** Rows or columns whose centers may lie within `reach` of the interval between a and b. */
function span(a: number, b: number, reach: number): { readonly first: number; readonly last: number } {
  return {
    first: Math.max(0, Math.ceil((Math.min(a, b) - reach) * side - 0.5)),
    last: Math.min(side - 1, Math.floor((Math.max(a, b) + reach) * side - 0.5)),
  };
}

/** Lowers `distances` (one per pixel, in image widths) to the distance from this stroke, within `reach`. */
function approach(distances: Float64Array, stroke: Stroke, reach: number): void {
  for (let i = 1; i < stroke.length; i++) {
    const [ax, ay] = stroke[i - 1]!;
    const [bx, by] = stroke[i]!;
    const length2 = squared(bx - ax, by - ay) || 1e-12;
    const rows = span(ay, by, reach);
    const columns = span(ax, bx, reach);
    for (let row = rows.first; row <= rows.last; row++) {
      for (let column = columns.first; column <= columns.last; column++) {
        const x = (column + 0.5) / side - ax;
        const y = (row + 0.5) / side - ay;
        const t = Math.max(0, Math.min(1, (x * (bx - ax) + y * (by - ay)) / length2));
        const distance = Math.sqrt(squared(x - t * (bx - ax), y - t * (by - ay)));
        const pixel = row * side + column;
        if (distance < distances[pixel]!) distances[pixel] = distance;
      }
    }
  }
}

/** The ink of strokes on 16 × 16 pixels, 0 paper and 1 ink, edges anti-aliased over one pixel; `thickness` is half the width of the pen where the picture is 1 wide. */
export function inkOf(strokes: readonly Stroke[], thickness: number): Float32Array {
  const distances = new Float64Array(side * side).fill(1);
  for (const stroke of strokes) approach(distances, stroke, thickness + 1 / side);
  const picture = new Float32Array(side * side);
  distances.forEach((d, i) => (picture[i] = Math.max(0, Math.min(1, (thickness - d) * side + 0.5))));
  return picture;
}

/** A 16 × 16 picture of a digit, drawn with ink as in `inkOf`; without `rng` the pen is steady. Throws `RangeError` unless the digit is 0 … 9. */
export function drawDigit(digit: number, hand: Hand = steadyHand, rng?: Rng): Float32Array {
  const strokes = skeletons[digit];
  if (!strokes) throw new RangeError(`drawDigit: digit must be 0 … 9, got ${digit}`);
  return inkOf(
    strokes.map((stroke) => place(rng ? tremble(stroke, rng) : stroke, hand)),
    hand.thickness,
  );
}

/** Digits 0 … 9 written by random hands, 16 × 16 pixels with noise of standard deviation .02. */
export function digits(seed: number, trainCount = 4000, heldOutCount = 400): Dataset {
  return generate(
    {
      stream: 'digits',
      features: side * side,
      width: side,
      height: side,
      noise: 0.02,
      draw(rng) {
        const hand = randomHand(rng);
        const digit = rng.below(10);
        const slant = hand.shear + sin(hand.rotation) / cos(hand.rotation);
        return { x: drawDigit(digit, hand, rng), class: digit, factors: { slant, thickness: hand.thickness } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}
