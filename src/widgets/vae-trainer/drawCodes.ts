import type { Ink } from '../../figures/plotly/ink.ts';
import type { Scale } from '../../figures/scale.ts';
import type { CodesScene } from './codes.ts';

/** Levels of the ramp along a factor. */
const levels = 5;

/** The level of a shade of 0 … 1. */
const levelOf = (shade: number): number => Math.min(levels - 1, Math.floor(shade * levels));

/** Colors around an angle; the last is a neighbor of the first. */
const turns = 12;

/** The color of a level, of a twelfth of a turn, or of a class; defined in the style sheet. */
export function colorOf({ coloring: { classes, shade, around } }: CodesScene, n: number): string {
  if (classes) return `var(--class-${classes[n] ?? 0})`;
  if (around) return `var(--turn-${Math.round((shade[n] ?? 0) * turns) % turns})`;
  return `var(--shade-${levelOf(shade[n] ?? 0)})`;
}

interface Surface {
  readonly x: Scale;
  readonly y: Scale;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  readonly ink: Ink;
  /** Size of a label in CSS pixels, and its family. */
  readonly font: { readonly size: number; readonly family: string };
}

/** Paints the codes that move: rings along a factor, digits for classes, and every posterior's ellipse on request. Under 2 ms for 400 codes. */
export function drawCodes(
  context: CanvasRenderingContext2D,
  scene: CodesScene,
  surface: Surface,
  show: { codes: boolean; ellipses: boolean },
): void {
  const { x, y, ratio, ink, font } = surface;
  const { canvas } = context;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, canvas.width / ratio, canvas.height / ratio);
  context.save();
  context.beginPath();
  context.rect(x.pixels[0], y.pixels[1], x.pixels[1] - x.pixels[0], y.pixels[0] - y.pixels[1]);
  context.clip();
  const scaleX = Math.abs(x.at(1) - x.at(0));
  const scaleY = Math.abs(y.at(0) - y.at(1));
  const place = (n: number): readonly [number, number] => [x.at(scene.x[n] ?? 0), y.at(scene.y[n] ?? 0)];
  if (show.ellipses) {
    context.strokeStyle = ink('var(--q)');
    context.lineWidth = 0.8;
    context.globalAlpha = 0.55;
    for (let n = 0; n < scene.count; n++) {
      const [px, py] = place(n);
      context.beginPath();
      context.ellipse(px, py, (scene.stdX[n] ?? 0) * scaleX, (scene.stdY[n] ?? 0) * scaleY, 0, 0, 2 * Math.PI);
      context.stroke();
    }
    context.globalAlpha = 1;
  }
  if (show.codes) {
    context.lineWidth = 1.5;
    context.font = `600 ${font.size}px ${font.family}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (let n = 0; n < scene.count; n++) {
      const [px, py] = place(n);
      const color = ink(colorOf(scene, n));
      const digit = scene.coloring.classes?.[n];
      if (digit === undefined) {
        context.strokeStyle = color;
        context.beginPath();
        context.arc(px, py, 3.6, 0, 2 * Math.PI);
        context.stroke();
      } else {
        context.fillStyle = color;
        context.fillText(String(digit), px, py);
      }
    }
  }
  context.restore();
}
