// The matrix product c = a b in tiles of 4 × 8 sums that stay in registers. Both sides are laid out anew first ("packed"):
// a in panels of 4 rows, b in panels of 8 columns, each panel with its inner index outermost, so that a tile reads two
// lines of memory from front to back whichever way its matrices lie. A product is rounded before it is added, which
// every processor does alike; fused multiply-add would be faster where there is one, and differ where there is none.
// Panels may reach past the last row or column: what is computed there is never stored.

/** Copies a strip of 4 columns, `stride` bytes from row to row, into a panel of 4 with `step` bytes from row to row. */
export function packColumns(from: usize, stride: usize, rows: i32, to: usize, step: usize): void {
  for (let i = 0; i < rows; i++) {
    v128.store(to, v128.load(from));
    from += stride;
    to += step;
  }
}

/** The same, adding each column to the one of the 4 numbers at `sums` that stands for it. */
export function packColumnsAndSum(from: usize, stride: usize, rows: i32, to: usize, step: usize, sums: usize): void {
  let sum = v128.load(sums);
  for (let i = 0; i < rows; i++) {
    const row = v128.load(from);
    sum = f32x4.add(sum, row);
    v128.store(to, row);
    from += stride;
    to += step;
  }
  v128.store(sums, sum);
}

/** Copies a strip of 4 rows (of which `left` exist) and `columns` columns, turned over, into a panel of 4. */
export function packRows(from: usize, stride: usize, left: i32, columns: i32, to: usize, step: usize): void {
  let r0 = from;
  let r1 = left > 1 ? r0 + stride : r0;
  let r2 = left > 2 ? r1 + stride : r0;
  let r3 = left > 3 ? r2 + stride : r0;
  for (let k = 0; k < columns; k += 4) {
    const a = v128.load(r0);
    const b = v128.load(r1);
    const c = v128.load(r2);
    const d = v128.load(r3);
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(to, v128.shuffle<f64>(ab, cd, 0, 2));
    v128.store(to + step, v128.shuffle<f64>(ab, cd, 1, 3));
    v128.store(to + 2 * step, v128.shuffle<f64>(AB, CD, 0, 2));
    v128.store(to + 3 * step, v128.shuffle<f64>(AB, CD, 1, 3));
    r0 += 16;
    r1 += 16;
    r2 += 16;
    r3 += 16;
    to += 4 * step;
  }
}

/** One tile: 4 rows of 8 sums over `inner`, begun at the numbers at `start`, whose rows lie `next` bytes apart. */
function tile(a: usize, b: usize, inner: i32, start: usize, next: usize, out: usize, stride: usize): void {
  let c00 = v128.load(start);
  let c01 = v128.load(start, 16);
  start += next;
  let c10 = v128.load(start);
  let c11 = v128.load(start, 16);
  start += next;
  let c20 = v128.load(start);
  let c21 = v128.load(start, 16);
  start += next;
  let c30 = v128.load(start);
  let c31 = v128.load(start, 16);
  for (let k = 0; k < inner; k++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(x, b0));
    c01 = f32x4.add(c01, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 4);
    c10 = f32x4.add(c10, f32x4.mul(x, b0));
    c11 = f32x4.add(c11, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 8);
    c20 = f32x4.add(c20, f32x4.mul(x, b0));
    c21 = f32x4.add(c21, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 12);
    c30 = f32x4.add(c30, f32x4.mul(x, b0));
    c31 = f32x4.add(c31, f32x4.mul(x, b1));
    a += 16;
    b += 32;
  }
  v128.store(out, c00);
  v128.store(out, c01, 16);
  out += stride;
  v128.store(out, c10);
  v128.store(out, c11, 16);
  out += stride;
  v128.store(out, c20);
  v128.store(out, c21, 16);
  out += stride;
  v128.store(out, c30);
  v128.store(out, c31, 16);
}

/** Copies `count` ≤ 8 floats. */
function move(from: usize, to: usize, count: i32): void {
  for (; count >= 4; count -= 4, from += 16, to += 16) v128.store(to, v128.load(from));
  for (; count > 0; count--, from += 4, to += 4) store<f32>(to, load<f32>(from));
}

/**
 * Eight columns of a product (of which `columns` exist): every panel of a against one panel of b. The sums begin at what
 * is at `start`: one row for all where `next` is 0, else rows like those of `out`. `spare` is room for a tile that
 * reaches past the edge.
 */
export function sweep(
  a: usize,
  b: usize,
  rows: i32,
  inner: i32,
  columns: i32,
  start: usize,
  next: usize,
  out: usize,
  stride: usize,
  spare: usize,
): void {
  const width = min(columns, 8);
  for (let i = 0; i < rows; i += 4) {
    if (rows - i >= 4 && columns >= 8) tile(a, b, inner, start, next, out, stride);
    else {
      const left = <usize>min(rows - i, 4);
      if (next) {
        for (let r: usize = 0; r < left; r++) move(start + r * next, spare + 32 * r, width);
        tile(a, b, inner, spare, 32, spare, 32);
      } else tile(a, b, inner, start, 0, spare, 32);
      for (let r: usize = 0; r < left; r++) move(spare + 32 * r, out + r * stride, width);
    }
    a += <usize>inner * 16;
    start += 4 * next;
    out += 4 * stride;
  }
}
