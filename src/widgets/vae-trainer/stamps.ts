import { surface } from './paintSheet.ts';

/** One mark as the pixels it covers, ready to be laid on a picture. */
interface Stamp {
  /** How far each covered pixel lies from the mark's own pixel, along x and along y. */
  readonly dx: Int32Array;
  readonly dy: Int32Array;
  /** How much of each is covered, 1 … 255. */
  readonly cover: Uint8Array;
}

/** A mark moves by fractions of a pixel; it is drawn at so many places along each side of one. */
const places = 4;

/** How a mark is drawn around the origin of a context, in device pixels. */
type DrawMark = (context: CanvasRenderingContext2D) => void;

function stampAt(context: CanvasRenderingContext2D, reach: number, draw: DrawMark, x: number, y: number): Stamp {
  const side = 2 * reach + 1;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, side, side);
  context.setTransform(1, 0, 0, 1, reach + x, reach + y);
  draw(context);
  const { data } = context.getImageData(0, 0, side, side);
  const covered = Array.from({ length: side * side }, (_, at) => at).filter((at) => data[4 * at + 3] !== 0);
  return {
    dx: Int32Array.from(covered, (at) => (at % side) - reach),
    dy: Int32Array.from(covered, (at) => Math.floor(at / side) - reach),
    cover: Uint8Array.from(covered, (at) => data[4 * at + 3] ?? 0),
  };
}

/** A mark at all places within a pixel, none of its pixels farther than `reach` from its own. */
export interface Stamps {
  readonly reach: number;
  readonly at: readonly Stamp[];
}

/** Draws a mark once at every place within a pixel. */
export function stampsOf(reach: number, draw: DrawMark): Stamps {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 2 * reach + 1;
  const context = surface(canvas);
  if (!context) return { reach, at: [] };
  const at = Array.from({ length: places * places }, (_, i) =>
    stampAt(context, reach, draw, (i % places) / places, Math.floor(i / places) / places),
  );
  return { reach, at };
}

/** A picture of which the inner part is seen: marks may hang over its rim by `margin` pixels. */
export interface Picture {
  readonly image: ImageData;
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

let last: Picture | undefined;

/** An empty picture with an inner part of this size. There is one at a time: the next takes the room of the last. */
export function createPicture(innerWidth: number, innerHeight: number, margin: number): Picture {
  const width = innerWidth + 2 * margin;
  const height = innerHeight + 2 * margin;
  if (last?.width !== width || last.height !== height) {
    const image = new ImageData(width, height);
    last = { image, pixels: new Uint32Array(image.data.buffer), width, height, margin };
  } else last.pixels.fill(0);
  return { ...last, margin };
}

/** Lays a mark of one color (0xbbggrr, as pixels lie in memory) on a picture, its origin at a place of the inner part. */
export function lay(
  { pixels, width, height, margin }: Omit<Picture, 'image'>,
  stamps: Stamps,
  color: number,
  x: number,
  y: number,
): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const room = margin - stamps.reach;
  if (!(left >= -room && top >= -room && left < width - 2 * margin + room && top < height - 2 * margin + room)) return;
  const place = Math.floor((y - top) * places) * places + Math.floor((x - left) * places);
  const stamp = stamps.at[place];
  if (!stamp) return;
  const { dx, dy, cover } = stamp;
  const solid = (color | 0xff000000) >>> 0;
  const redBlue = color & 0xff00ff;
  const green = color & 0xff00;
  const from = (top + margin) * width + left + margin;
  for (let k = 0; k < cover.length; k++) {
    const at = from + dy[k]! * width + dx[k]!;
    const part = cover[k]!;
    const under = pixels[at]!;
    const alpha = under >>> 24;
    if (part === 255) pixels[at] = solid;
    else if (alpha === 0) pixels[at] = color | (part << 24);
    else {
      const both = part + alpha - (((part * alpha + 127) / 255) | 0);
      const share = ((part << 8) / both) | 0;
      const rb = under & 0xff00ff;
      const g = under & 0xff00;
      pixels[at] =
        ((rb + (Math.imul(redBlue - rb, share) >>> 8)) & 0xff00ff) |
        ((g + (Math.imul(green - g, share) >>> 8)) & 0xff00) |
        (both << 24);
    }
  }
}
