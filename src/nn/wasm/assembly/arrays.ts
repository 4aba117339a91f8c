import { get, set } from './latent';

/** Rows of a table, by `count` numbers of rows. */
export function gather(table: usize, rows: usize, out: usize, count: i32, columns: i32): void {
  const width = (<usize>columns) << 2;
  for (let i = 0; i < count; i++, rows += 4, out += width)
    memory.copy(out, table + <usize>load<i32>(rows) * width, width);
}

/** out = factor · x, or out + factor · x where `add`. */
export function accumulate(x: usize, factor: f32, out: usize, count: i32, add: bool): void {
  const end = x + ((<usize>count) << 2);
  const f = f32x4.splat(factor);
  for (; x < end; x += 16, out += 16) {
    const term = f32x4.mul(f, v128.load(x));
    v128.store(out, add ? f32x4.add(v128.load(out), term) : term);
  }
}

/** The mean of each column. */
export function columnMeans(x: usize, out: usize, rows: i32, columns: i32): void {
  for (let j = 0; j < columns; j++) {
    let sum: f64 = 0;
    for (let i = 0; i < rows; i++) sum += get(x, i * columns + j);
    set(out, j, sum / rows);
  }
}
