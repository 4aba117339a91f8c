/** What is drawn of an item: a curve over sensors (height 1) or an image. */
export interface Shape {
  readonly width: number;
  readonly height: number;
  /** The values between which curves are drawn. */
  readonly range?: readonly [low: number, high: number];
}

/** The box of one curve, in units of its sheet. */
export const cell = { width: 40, height: 26 };
/** Where data name no range, noise below 0 and overshoot above 1 stay visible. */
const usualRange = [-0.15, 1.2] as const;

const sensorX = (shape: Shape, i: number): number => 2 + ((i + 0.5) / shape.width) * (cell.width - 4);
const valueY = ({ range: [low, high] = usualRange }: Shape, value: number): number =>
  cell.height - 1 - ((value - low) / (high - low)) * (cell.height - 2);

/** Path data of every curve of a sheet; with `dots`, of a point at every sensor. */
export function curvesPath(shape: Shape, items: Float32Array, count: number, columns: number, dots = false): string {
  let path = '';
  for (let n = 0; n < count; n++) {
    const left = (n % columns) * cell.width;
    const top = Math.floor(n / columns) * cell.height;
    for (let i = 0; i < shape.width; i++) {
      const x = (left + sensorX(shape, i)).toFixed(1);
      const y = (top + valueY(shape, items[n * shape.width + i] ?? 0)).toFixed(1);
      path += dots ? `M${x} ${y}h0` : `${i === 0 ? 'M' : 'L'}${x} ${y}`;
    }
  }
  return path;
}

/** A hairline at 0 under every curve. */
export const zeroPath = (shape: Shape, count: number, columns: number): string =>
  Array.from(
    { length: count },
    (_, n) =>
      `M${(n % columns) * cell.width + 2} ${(Math.floor(n / columns) * cell.height + valueY(shape, 0)).toFixed(1)}h${cell.width - 4}`,
  ).join('');
