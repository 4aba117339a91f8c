import { collect } from './collect.ts';
import { brightness } from './raster.ts';
import { isProblem, problem } from './reading.ts';
import type { Cut, Problem, Question, Raster, Table } from './reading.ts';
import { fileName, many } from './words.ts';

/** Sides of tiles that sheets of small pictures usually have, the likeliest first. */
const usualSides = [28, 32, 16, 64, 8, 20, 24, 48, 96, 128];

const greatestCommon = (a: number, b: number): number => (b === 0 ? a : greatestCommon(b, a % b));

/** Square tiles that divide a sheet evenly into ten or more. */
export function guessCuts(width: number, height: number): readonly Cut[] {
  const shared = greatestCommon(width, height);
  const sides = [...usualSides, shared].filter(
    (side, i, all) =>
      side > 1 && shared % side === 0 && all.indexOf(side) === i && (width / side) * (height / side) >= 10,
  );
  return sides.map((side) => ({ rows: height / side, columns: width / side }));
}

/** Asks how a sheet of this size is cut. */
export function askCut(name: string, { width, height }: Raster): Question {
  return {
    kind: 'question',
    about: 'cut',
    message: `${fileName(name)} has ${width} × ${height} pixels: into how many rows and columns is it cut?`,
    width,
    height,
    guesses: guessCuts(width, height),
  };
}

const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;

/** The tiles that a cut makes; a rest at the right or at the bottom is left over. */
function tilesOf(
  name: string,
  { width, height }: Raster,
  cut: Cut,
): { rows: number; columns: number; w: number; h: number } | Problem {
  const byTile = 'tileWidth' in cut;
  const [down, across] = byTile ? [cut.tileHeight, cut.tileWidth] : [cut.rows, cut.columns];
  if (!isCount(down, height) || !isCount(across, width))
    return problem(
      `${fileName(name)}: ${byTile ? 'a tile must be 1 pixel high and wide or more' : 'there must be 1 row and 1 column or more'}, and no more than the ${width} × ${height} pixels of the sheet, got ${across} × ${down}.`,
    );
  const [h, w] = byTile ? [down, across] : [Math.floor(height / down), Math.floor(width / across)];
  return { rows: byTile ? Math.floor(height / h) : down, columns: byTile ? Math.floor(width / w) : across, w, h };
}

/** Cuts a sheet into pictures, row by row from the top; tiles of one color are empty and no items. */
export async function readSprite(name: string, raster: Raster, cut: Cut, seed: number): Promise<Table | Problem> {
  const tiles = tilesOf(name, raster, cut);
  if (isProblem(tiles)) return tiles;
  const { rows, columns, w, h } = tiles;
  const tile = (i: number): Float64Array => brightness(raster, (i % columns) * w, Math.floor(i / columns) * h, w, h);
  const full = Array.from({ length: rows * columns }, (_, i) => i).filter((i) => {
    const pixels = tile(i);
    return w * h === 1 || pixels.some((value) => value !== pixels[0]);
  });
  const table = await collect(
    {
      name,
      count: full.length,
      shape: [h, w],
      visit: (picks, see) => {
        for (const pick of picks) see(tile(full[pick] ?? 0));
        return Promise.resolve(undefined);
      },
    },
    { seed },
  );
  if (isProblem(table)) return table;
  const notes = [`The sheet was cut into ${many(rows, 'row')} and ${many(columns, 'column')} of ${w} × ${h} pixels.`];
  const empty = rows * columns - full.length;
  if (empty > 0) notes.push(`${many(empty, 'tile')} of one color ${empty === 1 ? 'was' : 'were'} left out.`);
  if (columns * w < raster.width || rows * h < raster.height)
    notes.push(
      `${raster.width - columns * w} pixels at the right and ${raster.height - rows * h} at the bottom are left over and were ignored.`,
    );
  return { ...table, notes: [...notes, ...table.notes] };
}
