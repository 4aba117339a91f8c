import type { Ink } from '../../figures/plotly/ink.ts';
import type { Scale } from '../../figures/scale.ts';
import { covarianceOf, type CodesScene, type Coloring } from './codes.ts';
import { createPicture, lay, stampsOf, type Picture, type Stamps } from './stamps.ts';

/** Levels of the ramp along a factor. */
const levels = 5;

/** Colors around an angle; the last is a neighbor of the first. */
const turns = 12;

/** Which color of `palette` a code has. */
function toneOf({ classes, shade, around }: Coloring, n: number): number {
  if (classes) return (classes[n] ?? 0) % 10;
  if (around) return Math.round((shade[n] ?? 0) * turns) % turns;
  return Math.min(levels - 1, Math.floor((shade[n] ?? 0) * levels));
}

/** The name and the number of the colors for levels, for twelfths of a turn, or for classes; defined in the style sheet. */
const paletteOf = ({ classes, around }: Coloring): readonly [name: string, size: number] =>
  classes ? ['class', 10] : around ? ['turn', turns] : ['shade', levels];

/** The color of a level, of a twelfth of a turn, or of a class. */
export const colorOf = ({ coloring }: CodesScene, n: number): string =>
  `var(--${paletteOf(coloring)[0]}-${toneOf(coloring, n)})`;

/** Up to so many codes marks have their full size; more are drawn smaller, so that they stay apart. */
const roomy = 1000;

/** The size of the marks of so many codes, as a share of the full size. */
const sizeFor = (count: number): number => Math.max(0.3, Math.min(1, (roomy / count) ** 0.28));

/** Where codes are drawn, and in what colors and letters. */
interface Surface {
  readonly x: Scale;
  readonly y: Scale;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  readonly ink: Ink;
  /** Size of a label in CSS pixels, and its family. */
  readonly font: { readonly size: number; readonly family: string };
}

const kept = new Map<string, readonly Stamps[]>();

/** The marks of codes: the number of each class, or one ring where there are none. They are drawn anew when their size or letters change. */
function marksFor(classes: number, scale: number, { size, family }: Surface['font']): readonly Stamps[] {
  const name = classes > 0 ? `${classes} ${scale} ${size} ${family}` : `${scale}`;
  const known = kept.get(name);
  if (known) return known;
  const ring = (context: CanvasRenderingContext2D): void => {
    context.lineWidth = Math.max(1.5 * scale, 1);
    context.beginPath();
    context.arc(0, 0, 3.6 * scale, 0, 2 * Math.PI);
    context.stroke();
  };
  const digit = (text: string) => (context: CanvasRenderingContext2D) => {
    context.font = `600 ${size * scale}px ${family}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(text, 0, 0);
  };
  const made =
    classes > 0
      ? Array.from({ length: classes }, (_, n) => stampsOf(Math.ceil(size * scale * 0.9) + 1, digit(String(n))))
      : [stampsOf(Math.ceil(4.4 * scale) + 2, ring)];
  if (kept.size > 8) kept.clear();
  kept.set(name, made);
  return made;
}

/** One more than the greatest class; 0 where there are none. */
function classesIn({ classes }: Coloring): number {
  let most = -1;
  for (let n = 0; classes && n < classes.length; n++) most = Math.max(most, classes[n]!);
  return most + 1;
}

const byteOf = (text: string | undefined): number => Math.round(Number(text ?? 0));

/** A resolved color as pixels lie in memory, 0xbbggrr. */
function pixelOf(color: string): number {
  const [red, green, blue] = color.match(/[\d.]+/g) ?? [];
  return byteOf(red) | (byteOf(green) << 8) | (byteOf(blue) << 16);
}

/** Lays the marks of all codes; positions are worked out here, as a call for each would cost more than the marks. */
function layCodes(picture: Picture, scene: CodesScene, surface: Surface): void {
  const { x, y, ratio, ink, font } = surface;
  const { coloring, count } = scene;
  const marks = marksFor(classesIn(coloring), ratio * sizeFor(count), font);
  const [name, size] = paletteOf(coloring);
  const palette = Array.from({ length: size }, (_, tone) => pixelOf(ink(`var(--${name}-${tone})`)));
  const [originX, originY] = [(x.at(0) - x.pixels[0]) * ratio, (y.at(0) - y.pixels[1]) * ratio];
  const [scaleX, scaleY] = [(x.at(1) - x.at(0)) * ratio, (y.at(1) - y.at(0)) * ratio];
  for (let n = 0; n < count; n++) {
    const tone = toneOf(coloring, n);
    const mark = marks[coloring.classes?.[n] ?? 0];
    if (mark) lay(picture, mark, palette[tone]!, originX + scaleX * scene.x[n]!, originY + scaleY * scene.y[n]!);
  }
}

/** More ellipses than this would take longer than a frame, and hide each other. */
const mostEllipses = 1500;

/** Of so many codes, each how-many-th has its ellipse drawn. */
export const ellipseStep = (count: number): number => Math.ceil(count / mostEllipses);

/** Strokes the posterior of every code (of many codes, of some), under what is drawn already. */
function strokeEllipses(context: CanvasRenderingContext2D, scene: CodesScene, { x, y, ink }: Surface): void {
  const scaleX = Math.abs(x.at(1) - x.at(0));
  const scaleY = Math.abs(y.at(0) - y.at(1));
  context.beginPath();
  context.rect(x.pixels[0], y.pixels[1], x.pixels[1] - x.pixels[0], y.pixels[0] - y.pixels[1]);
  context.clip();
  context.globalCompositeOperation = 'destination-over';
  context.strokeStyle = ink('var(--q)');
  context.lineWidth = 0.8;
  context.globalAlpha = 0.55;
  for (let n = 0; n < scene.count; n += ellipseStep(scene.count)) {
    const { xx, xy, yy } = covarianceOf(scene, n);
    // Half axes and turn of the ellipse as it lies on the screen, where y points down.
    const [a, b, c] = [xx * scaleX ** 2, -xy * scaleX * scaleY, yy * scaleY ** 2];
    const half = Math.hypot((a - c) / 2, b);
    const [longer, shorter] = [Math.sqrt((a + c) / 2 + half), Math.sqrt(Math.max(0, (a + c) / 2 - half))];
    context.beginPath();
    context.ellipse(
      x.at(scene.x[n]!),
      y.at(scene.y[n]!),
      longer,
      shorter,
      Math.atan2(2 * b, a - c) / 2,
      0,
      2 * Math.PI,
    );
    context.stroke();
  }
}

/**
 * Paints the codes that move: rings along a factor, digits for classes, and every posterior's ellipse on request. The marks
 * are laid pixel by pixel on a picture that the canvas then shows, which is some fifty times as fast as stroking each.
 */
export function drawCodes(
  context: CanvasRenderingContext2D,
  scene: CodesScene,
  surface: Surface,
  show: { codes: boolean; ellipses: boolean },
): void {
  const { x, y, ratio } = surface;
  const { canvas } = context;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, canvas.width / ratio, canvas.height / ratio);
  if (show.codes) {
    const [left, top] = [Math.round(x.pixels[0] * ratio), Math.round(y.pixels[1] * ratio)];
    const picture = createPicture(
      Math.round(x.pixels[1] * ratio) - left,
      Math.round(y.pixels[0] * ratio) - top,
      Math.ceil(16 * ratio),
    );
    layCodes(picture, scene, surface);
    const { margin, image } = picture;
    context.putImageData(
      image,
      left - margin,
      top - margin,
      margin,
      margin,
      image.width - 2 * margin,
      image.height - 2 * margin,
    );
  }
  if (!show.ellipses) return;
  context.save();
  strokeEllipses(context, scene, surface);
  context.restore();
}
