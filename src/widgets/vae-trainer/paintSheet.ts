import type { Ink } from '../../figures/plotly/ink.ts';
import { cell, curvesPath, zeroPath, type Shape } from './curves.ts';

/** Items in rows and columns. */
export interface SheetItems {
  readonly shape: Shape;
  /** `count` × `width` · `height` values, 0 … 1 for the most part. */
  readonly items: Float32Array;
  readonly count: number;
  readonly columns: number;
  /** Measured values under a curve, drawn as dots; the same number of items. */
  readonly dots?: Float32Array | undefined;
}

/** A surface in the processor's memory: where the graphics chip is emulated, drawing on it costs the page its frames. */
export const surface = (canvas: HTMLCanvasElement): CanvasRenderingContext2D | null =>
  canvas.getContext('2d', { willReadFrequently: true });

const rgb = (color: string): readonly number[] => (color.match(/[\d.]+/g) ?? []).map(Number);

/** Paints images side by side, paper in the color of the ground and ink in that of the ink. */
export function paintImages(canvas: HTMLCanvasElement, { shape, items, count, columns }: SheetItems, ink: Ink): void {
  const context = surface(canvas);
  if (!context) return;
  const from = rgb(ink('var(--ground)'));
  const to = rgb(ink('var(--ink)'));
  const [stepX, stepY] = [shape.width + 2, shape.height + 2];
  canvas.width = columns * stepX;
  canvas.height = Math.ceil(count / columns) * stepY;
  const picture = context.createImageData(shape.width, shape.height);
  for (let n = 0; n < count; n++) {
    for (let i = 0; i < shape.width * shape.height; i++) {
      const value = Math.min(1, Math.max(0, items[n * shape.width * shape.height + i] ?? 0));
      for (let c = 0; c < 3; c++) picture.data[4 * i + c] = (from[c] ?? 0) + value * ((to[c] ?? 0) - (from[c] ?? 0));
      picture.data[4 * i + 3] = 255;
    }
    context.putImageData(picture, (n % columns) * stepX + 1, Math.floor(n / columns) * stepY + 1);
  }
}

/** Paints curves as the SVG of a sheet at rest shows them; `lineWidth` in CSS pixels. */
export function paintCurves(
  canvas: HTMLCanvasElement,
  { shape, items, count, columns, dots }: SheetItems,
  ink: Ink,
  lineWidth: number,
): void {
  const context = surface(canvas);
  if (!context) return;
  const ratio = devicePixelRatio || 1;
  const scale = canvas.clientWidth / (columns * cell.width);
  canvas.width = Math.round(canvas.clientWidth * ratio);
  canvas.height = Math.round(Math.ceil(count / columns) * cell.height * scale * ratio);
  context.setTransform(scale * ratio, 0, 0, scale * ratio, 0, 0);
  const draw = (path: string, color: string, width: number): void => {
    context.strokeStyle = ink(color);
    context.lineWidth = width / scale;
    context.stroke(new Path2D(path));
  };
  if (count <= 20) draw(zeroPath(shape, count, columns), 'var(--edge)', 1);
  context.lineJoin = 'round';
  draw(curvesPath(shape, items, count, columns), 'var(--p)', lineWidth);
  context.lineCap = 'round';
  if (dots) draw(curvesPath(shape, dots, count, columns, true), 'var(--data)', 2.6);
}
