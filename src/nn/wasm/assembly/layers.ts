import { expm1, sigmoid, softplus, tanh } from './functions';
import { packColumns, packColumnsAndSum, packRows, sweep } from './multiply';

// The same numbers stand in kernels.ts.
const TANH: i32 = 1;
const RELU: i32 = 2;
const SIGMOID: i32 = 3;
const SOFTPLUS: i32 = 4;

/** Rows of data that are packed at a time; what is summed in which order does not depend on it. */
const block: i32 = 128;

// Room to work in, at `spare`: 8 sums to start from, 8 sums of columns, a tile, a panel of b, the panels of a.
const sumsAt: usize = 32;
const tileAt: usize = 64;
const panelAt: usize = 192;

/** @inline */
function panelsAt(spare: usize, inner: i32): usize {
  return spare + panelAt + (<usize>inner + 4) * 32;
}

/** Applies an activation to `count` numbers in place. */
function activate(at: usize, count: i32, activation: i32): void {
  const end = at + ((<usize>count) << 2);
  if (activation == TANH) for (; at < end; at += 16) v128.store(at, tanh(v128.load(at)));
  else if (activation == RELU) for (; at < end; at += 16) v128.store(at, f32x4.pmax(v128.load(at), f32x4.splat(0)));
  else if (activation == SIGMOID) for (; at < end; at += 16) v128.store(at, sigmoid(v128.load(at)));
  else if (activation == SOFTPLUS) for (; at < end; at += 16) v128.store(at, softplus(v128.load(at)));
}

/** Multiplies `count` numbers in place by the derivative of an activation, told from its output y. */
function slope(at: usize, y: usize, count: i32, activation: i32): void {
  const end = at + ((<usize>count) << 2);
  const one = f32x4.splat(1);
  if (activation == TANH) {
    for (; at < end; at += 16, y += 16) {
      const v = v128.load(y);
      v128.store(at, f32x4.mul(v128.load(at), f32x4.sub(one, f32x4.mul(v, v))));
    }
  } else if (activation == RELU) {
    for (; at < end; at += 16, y += 16) v128.store(at, v128.and(v128.load(at), f32x4.gt(v128.load(y), f32x4.splat(0))));
  } else if (activation == SIGMOID) {
    for (; at < end; at += 16, y += 16) {
      const v = v128.load(y);
      v128.store(at, f32x4.mul(v128.load(at), f32x4.mul(v, f32x4.sub(one, v))));
    }
  } else if (activation == SOFTPLUS) {
    // y = log(1 + eᵃ) has the derivative 1 − e⁻ʸ, which is 1 from 60 on.
    for (; at < end; at += 16, y += 16) {
      const v = f32x4.neg(f32x4.pmin(v128.load(y), f32x4.splat(60)));
      v128.store(at, f32x4.neg(f32x4.mul(v128.load(at), expm1(v))));
    }
  }
}

/** out (rows × outputs) = activation([x 1] layer) for x of rows × inputs. */
export function dense(
  x: usize,
  layer: usize,
  out: usize,
  rows: i32,
  inputs: i32,
  outputs: i32,
  activation: i32,
  spare: usize,
): void {
  const along = <usize>inputs * 4;
  const stride = <usize>outputs * 4;
  const panel = spare + panelAt;
  const panels = panelsAt(spare, inputs);
  const bias = layer + <usize>inputs * stride;
  for (let first = 0; first < rows; first += block) {
    const left = min(rows - first, block);
    for (let i = 0; i < left; i += 4) {
      const from = <usize>i * along;
      packRows(x + from, along, left - i, inputs, panels + from, 16);
    }
    for (let j = 0; j < outputs; j += 8) {
      const column = <usize>j * 4;
      packColumns(layer + column, stride, inputs, panel, 32);
      packColumns(layer + column + 16, stride, inputs, panel + 16, 32);
      sweep(panels, panel, left, inputs, outputs - j, bias + column, 0, out + column, stride, spare + tileAt);
    }
    activate(out, left * outputs, activation);
    x += <usize>block * along;
    out += <usize>block * stride;
  }
}

/** out ((inputs + 1) × outputs) = [x 1]ᵀ dy for x of rows × inputs. */
export function layerGradient(
  x: usize,
  dy: usize,
  out: usize,
  rows: i32,
  inputs: i32,
  outputs: i32,
  spare: usize,
): void {
  const along = <usize>inputs * 4;
  const stride = <usize>outputs * 4;
  const panel = spare + panelAt;
  const sums = spare + sumsAt;
  const bias = out + <usize>inputs * stride;
  memory.fill(spare, 0, 32);
  memory.fill(bias, 0, stride);
  for (let first = 0; first < rows; first += block) {
    const left = min(rows - first, block);
    const panels = panelsAt(spare, left);
    for (let i = 0; i < inputs; i += 4) packColumns(x + <usize>i * 4, along, left, panels + <usize>i * left * 4, 16);
    for (let j = 0; j < outputs; j += 8) {
      const column = <usize>j * 4;
      const width = <usize>min(outputs - j, 8) * 4;
      memory.copy(sums, bias + column, width);
      packColumnsAndSum(dy + column, stride, left, panel, 32, sums);
      packColumnsAndSum(dy + column + 16, stride, left, panel + 16, 32, sums + 16);
      memory.copy(bias + column, sums, width);
      const start = first ? out + column : spare;
      sweep(panels, panel, inputs, left, outputs - j, start, first ? stride : 0, out + column, stride, spare + tileAt);
    }
    x += <usize>block * along;
    dy += <usize>block * stride;
  }
}

/** out (rows × inputs) = (dy Wᵀ) ∘ activation′(y) for dy of rows × outputs, with W the layer without its last row. */
export function denseBackward(
  dy: usize,
  layer: usize,
  y: usize,
  out: usize,
  rows: i32,
  inputs: i32,
  outputs: i32,
  activation: i32,
  spare: usize,
): void {
  const along = <usize>inputs * 4;
  const stride = <usize>outputs * 4;
  const panel = spare + panelAt;
  const panels = panelsAt(spare, outputs);
  memory.fill(spare, 0, 32);
  for (let first = 0; first < rows; first += block) {
    const left = min(rows - first, block);
    for (let i = 0; i < left; i += 4) {
      const from = <usize>i * stride;
      packRows(dy + from, stride, left - i, outputs, panels + from, 16);
    }
    for (let j = 0; j < inputs; j += 8) {
      const row = layer + <usize>j * stride;
      packRows(row, stride, inputs - j, outputs, panel, 32);
      if (inputs - j > 4) packRows(row + 4 * stride, stride, inputs - j - 4, outputs, panel + 16, 32);
      sweep(panels, panel, left, outputs, inputs - j, spare, 0, out + <usize>j * 4, along, spare + tileAt);
    }
    slope(out, y, left * inputs, activation);
    dy += <usize>block * stride;
    y += <usize>block * along;
    out += <usize>block * along;
  }
}
