/** Rows of an affine map c + A h in the order in which they are read: two rows interleaved, pair after pair. */
export interface TiledRows {
  /** Rows, rounded up to an even number; one that is added is zero. */
  readonly rows: number;
  readonly columns: number;
  /** Whether the entries of a pair that stand left of the diagonal are left out. */
  readonly triangular: boolean;
  readonly entries: Float64Array;
  readonly offsets: Float64Array;
}

/** Packs c [rows] and A by entries; A must be upper triangular where `triangular` is told. */
export function tileRows(
  rows: number,
  columns: number,
  entry: (row: number, column: number) => number,
  offset: (row: number) => number,
  triangular = false,
): TiledRows {
  const padded = 2 * Math.ceil(rows / 2);
  const entries = new Float64Array(padded * columns);
  const offsets = new Float64Array(padded);
  let at = 0;
  for (let pair = 0; pair < padded; pair += 2)
    for (let column = triangular ? pair : 0; column < columns; column++)
      for (let row = pair; row < pair + 2; row++, at++) entries[at] = row < rows ? entry(row, column) : 0;
  for (let row = 0; row < rows; row++) offsets[row] = offset(row);
  return { rows: padded, columns, triangular, entries: entries.subarray(0, at), offsets };
}

/**
 * c + A h at four points: `h` holds entry l of point p at 4l + p, and `out` receives row r of point p at 4r + p. Eight
 * sums stay in registers, so that six numbers loaded serve eight products.
 */
export function applyTile(
  { rows, columns, triangular, entries, offsets }: TiledRows,
  h: Float64Array,
  out: Float64Array,
): void {
  const end = 4 * columns;
  let at = 0;
  for (let row = 0; row < rows; row += 2) {
    let a0 = offsets[row]!;
    let b0 = offsets[row + 1]!;
    let a1 = a0;
    let b1 = b0;
    let a2 = a0;
    let b2 = b0;
    let a3 = a0;
    let b3 = b0;
    for (let l = triangular ? 4 * row : 0; l < end; l += 4, at += 2) {
      const a = entries[at]!;
      const b = entries[at + 1]!;
      const h0 = h[l]!;
      const h1 = h[l + 1]!;
      const h2 = h[l + 2]!;
      const h3 = h[l + 3]!;
      a0 += a * h0;
      a1 += a * h1;
      a2 += a * h2;
      a3 += a * h3;
      b0 += b * h0;
      b1 += b * h1;
      b2 += b * h2;
      b3 += b * h3;
    }
    const to = 4 * row;
    out[to] = a0;
    out[to + 1] = a1;
    out[to + 2] = a2;
    out[to + 3] = a3;
    out[to + 4] = b0;
    out[to + 5] = b1;
    out[to + 6] = b2;
    out[to + 7] = b3;
  }
}

/** ½‖c + A h‖² at four points: the same loops, but the rows are squared where they stand instead of written down. */
export function halfSquaresOfTile(
  { rows, columns, triangular, entries, offsets }: TiledRows,
  h: Float64Array,
  squares: Float64Array,
): void {
  const end = 4 * columns;
  let at = 0;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let row = 0; row < rows; row += 2) {
    let a0 = offsets[row]!;
    let b0 = offsets[row + 1]!;
    let a1 = a0;
    let b1 = b0;
    let a2 = a0;
    let b2 = b0;
    let a3 = a0;
    let b3 = b0;
    for (let l = triangular ? 4 * row : 0; l < end; l += 4, at += 2) {
      const a = entries[at]!;
      const b = entries[at + 1]!;
      const h0 = h[l]!;
      const h1 = h[l + 1]!;
      const h2 = h[l + 2]!;
      const h3 = h[l + 3]!;
      a0 += a * h0;
      a1 += a * h1;
      a2 += a * h2;
      a3 += a * h3;
      b0 += b * h0;
      b1 += b * h1;
      b2 += b * h2;
      b3 += b * h3;
    }
    s0 += a0 * a0 + b0 * b0;
    s1 += a1 * a1 + b1 * b1;
    s2 += a2 * a2 + b2 * b2;
    s3 += a3 * a3 + b3 * b3;
  }
  squares[0] = 0.5 * s0;
  squares[1] = 0.5 * s1;
  squares[2] = 0.5 * s2;
  squares[3] = 0.5 * s3;
}
