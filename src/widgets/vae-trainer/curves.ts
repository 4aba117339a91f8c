/** What is drawn of an item: a curve over sensors (height 1) or an image. */
export interface Shape {
  readonly width: number;
  readonly height: number;
}

/** The box of one curve, in units of its sheet. */
export const cell = { width: 40, height: 26 };
/** Curves are shown between these values, so that noise below 0 and overshoot above 1 stay visible. */
const [low, high] = [-0.15, 1.2];

const sensorX = (shape: Shape, i: number): number => 2 + ((i + 0.5) / shape.width) * (cell.width - 4);
const valueY = (value: number): number => cell.height - 1 - ((value - low) / (high - low)) * (cell.height - 2);

/** Path data of every curve of a sheet; with `dots`, of a point at every sensor. */
export function curvesPath(shape: Shape, items: Float32Array, count: number, columns: number, dots = false): string {
  let path = '';
  for (let n = 0; n < count; n++) {
    const left = (n % columns) * cell.width;
    const top = Math.floor(n / columns) * cell.height;
    for (let i = 0; i < shape.width; i++) {
      const x = (left + sensorX(shape, i)).toFixed(1);
      const y = (top + valueY(items[n * shape.width + i] ?? 0)).toFixed(1);
      path += dots ? `M${x} ${y}h0` : `${i === 0 ? 'M' : 'L'}${x} ${y}`;
    }
  }
  return path;
}

/** A hairline at 0 under every curve. */
export const zeroPath = (count: number, columns: number): string =>
  Array.from(
    { length: count },
    (_, n) =>
      `M${(n % columns) * cell.width + 2} ${(Math.floor(n / columns) * cell.height + valueY(0)).toFixed(1)}h${cell.width - 4}`,
  ).join('');
