import type { Ops, Tensor } from '../../ops.ts';
import { texels, upload } from './memory.ts';
import { program } from './program.ts';

/** Rows whose places fit into uniforms; more are uploaded. */
const few = 256;

/** A table may have more rows than a texture, so its texels are counted through. */
const rowFunctions = `
  vec4 fetchOf(int row, int j) {
    int at = (row >> 1) * ((columns + 1) >> 1) + j;
    return texelFetch(Table, ivec2(at % wide, at / wide), 0);
  }
  vec2 rowOf(int row, int j) {
    vec4 four = fetchOf(row, j);
    return (row & 1) == 0 ? four.xy : four.zw;
  }`;

const gatherFew = program({
  inputs: ['Table'],
  ints: ['wide'],
  table: ['places', few / 4],
  isFolded: true,
  functions: rowFunctions,
  block: `
    int at = (i & 1) * 2;
    return vec4(rowOf(places[i >> 1][at], j), rowOf(places[i >> 1][at + 1], j));`,
});

/** Places in two digits of 1,024, which half floats hold too. */
const gatherMany = program({
  inputs: ['Table', 'Places'],
  ints: ['wide'],
  isFolded: true,
  functions: `
    ${rowFunctions}
    int placeOf(vec2 digits) { return int(digits.x + .5) * 1024 + int(digits.y + .5); }`,
  block: `
    vec4 places = blockPlaces(i, 0);
    return vec4(rowOf(placeOf(places.xy), j), rowOf(placeOf(places.zw), j));`,
});

const acrossOf = (table: Tensor): number => texels(table).across;

/** Picks rows of a table. */
export const gather: Ops['gather'] = (table, rows) => {
  if (rows.length <= few) {
    const places = [...rows];
    while (places.length % 4 !== 0) places.push(0);
    return gatherFew([rows.length, table.columns], { Table: table }, { wide: acrossOf(table), places });
  }
  const digits = Float32Array.from({ length: 2 * rows.length }, (_, at) => {
    const row = rows[at >> 1]!;
    return at % 2 === 0 ? Math.floor(row / 1024) : row % 1024;
  });
  const places = upload(digits, rows.length, 2);
  const picked = gatherMany([rows.length, table.columns], { Table: table, Places: places }, { wide: acrossOf(table) });
  places.value.dispose();
  return picked;
};
