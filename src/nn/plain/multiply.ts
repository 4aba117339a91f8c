/** Storage of a matrix on the plain device; doubles only where a test needs their digits. */
export type Numbers = Float32Array | Float64Array;

/** A matrix read with any strides: element (i, k) is `values[i · down + k · along]`; a transpose only swaps the strides. */
export interface Strided {
  readonly values: Numbers;
  readonly down: number;
  readonly along: number;
}

/**
 * c = a b for a (m × n) and b (n × p), c row by row. Sixteen sums in double precision are held in registers at a
 * time, so that each number loaded is used four times; this about halves the time of the textbook loops.
 */
export function multiply(a: Strided, b: Strided, c: Numbers, m: number, n: number, p: number): void {
  const wholeRows = m - (m % 4);
  const wholeColumns = p - (p % 4);
  for (let i = 0; i < wholeRows; i += 4) for (let j = 0; j < wholeColumns; j += 4) tile(a, b, c, i, j, n, p);
  for (let i = 0; i < m; i++)
    for (let j = i < wholeRows ? wholeColumns : 0; j < p; j++) c[i * p + j] = dot(a, b, i, j, n);
}

function dot(a: Strided, b: Strided, i: number, j: number, n: number): number {
  let sum = 0;
  let at = i * a.down;
  let bt = j * b.along;
  for (let k = 0; k < n; k++, at += a.along, bt += b.down) sum += a.values[at]! * b.values[bt]!;
  return sum;
}

function tile(left: Strided, right: Strided, c: Numbers, i: number, j: number, n: number, p: number): void {
  const a = left.values;
  const b = right.values;
  const [down, nextA] = [left.down, left.along];
  const [along, nextB] = [right.along, right.down];
  let c00 = 0;
  let c01 = 0;
  let c02 = 0;
  let c03 = 0;
  let c10 = 0;
  let c11 = 0;
  let c12 = 0;
  let c13 = 0;
  let c20 = 0;
  let c21 = 0;
  let c22 = 0;
  let c23 = 0;
  let c30 = 0;
  let c31 = 0;
  let c32 = 0;
  let c33 = 0;
  let at = i * down;
  let bt = j * along;
  for (let k = 0; k < n; k++) {
    const x0 = a[at]!;
    const x1 = a[at + down]!;
    const x2 = a[at + 2 * down]!;
    const x3 = a[at + 3 * down]!;
    const y0 = b[bt]!;
    const y1 = b[bt + along]!;
    const y2 = b[bt + 2 * along]!;
    const y3 = b[bt + 3 * along]!;
    c00 += x0 * y0;
    c01 += x0 * y1;
    c02 += x0 * y2;
    c03 += x0 * y3;
    c10 += x1 * y0;
    c11 += x1 * y1;
    c12 += x1 * y2;
    c13 += x1 * y3;
    c20 += x2 * y0;
    c21 += x2 * y1;
    c22 += x2 * y2;
    c23 += x2 * y3;
    c30 += x3 * y0;
    c31 += x3 * y1;
    c32 += x3 * y2;
    c33 += x3 * y3;
    at += nextA;
    bt += nextB;
  }
  let out = i * p + j;
  c[out] = c00;
  c[out + 1] = c01;
  c[out + 2] = c02;
  c[out + 3] = c03;
  out += p;
  c[out] = c10;
  c[out + 1] = c11;
  c[out + 2] = c12;
  c[out + 3] = c13;
  out += p;
  c[out] = c20;
  c[out + 1] = c21;
  c[out + 2] = c22;
  c[out + 3] = c23;
  out += p;
  c[out] = c30;
  c[out + 1] = c31;
  c[out + 2] = c32;
  c[out + 3] = c33;
}
