import { adaptive } from '../math/adaptive.ts';
import type { Law } from '../math/law.ts';
import { gaussLegendre } from '../math/quadrature.ts';
import { densityRange } from './ranges.ts';
import { readExpression } from './readExpression.ts';
import type { Expression, Reading } from './types.ts';

/** A typed density: the formula as it stands, and its law after division by its area over the stated range. */
export interface TypedDensity {
  readonly text: string;
  readonly law: Law;
  /** The area under the formula over the range, by which it is divided. */
  readonly mass: number;
}

const [low, high] = densityRange;
const cells = 4000;
const width = (high - low) / cells;
const rule = gaussLegendre(5, 0, 1);
/** Area that the cells and the adaptive quadrature may differ by, as a part of the whole; a jump inside a cell costs less. */
const agreement = 1e-3;

const edge = (i: number): number => low + ((high - low) * i) / cells;
const shown = (x: number): string => String(Number(x.toFixed(2))).replace('-', '−');

/** The areas of the cells summed from the left, and the heights at their edges. */
interface Table {
  readonly sums: Float64Array;
  readonly heights: Float64Array;
}

/** Tabulates the formula; refuses a value that is not finite or below zero. */
function tabulate(value: (x: number) => number): Reading<Table> {
  const sums = new Float64Array(cells + 1);
  const heights = new Float64Array(cells + 1);
  for (let i = 0; i <= cells; i++) {
    let area = 0;
    const nodes = i === 0 ? [0] : rule.nodes.map((node) => node - 1).concat(0);
    for (const [k, node] of nodes.entries()) {
      const x = edge(i) + width * node;
      const height = value(x);
      if (!Number.isFinite(height))
        return { fault: { problem: `It has no finite value at x = ${shown(x)}, so it cannot be integrated.` } };
      // A formula may cancel to a rounding below zero where it means nothing.
      if (height < -1e-12) return { fault: { problem: `It is negative at x = ${shown(x)}, and a density never is.` } };
      if (node === 0) heights[i] = Math.max(0, height);
      else area += (rule.weights[k] ?? NaN) * width * Math.max(0, height);
    }
    sums[i] = (sums[i - 1] ?? 0) + area;
  }
  return { read: { sums, heights } };
}

/** The cell in which the sum passes `at`. */
function cellOf(sums: Float64Array, at: number): number {
  let [from, to] = [0, cells];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((sums[middle] ?? NaN) <= at) from = middle;
    else to = middle;
  }
  return from;
}

/** The place in a cell, from 0 to 1, with the part u of its area to its left, where the height goes straight from a to b. */
function placeIn(u: number, a: number, b: number): number {
  return a === b ? u : (u * (a + b)) / (a + Math.sqrt(a * a + u * (b * b - a * a)));
}

/** The standard deviation of the draws that the table gives. */
function spreadOf({ sums, heights }: Table): number {
  const total = sums[cells] ?? NaN;
  let [mean, square] = [0, 0];
  for (let i = 0; i < cells; i++) {
    const [a, b] = [heights[i] ?? NaN, heights[i + 1] ?? NaN];
    const share = ((sums[i + 1] ?? NaN) - (sums[i] ?? NaN)) / total;
    // In a cell the place goes from 0 to 1 with a height straight from a to b.
    const [first, second] = a + b > 0 ? [(a + 2 * b) / (3 * (a + b)), (a + 3 * b) / (6 * (a + b))] : [1 / 2, 1 / 3];
    mean += share * (edge(i) + width * first);
    square += share * (edge(i) ** 2 + 2 * edge(i) * width * first + width ** 2 * second);
  }
  return Math.sqrt(square - mean ** 2);
}

function lawOf({ value }: Expression, { sums, heights }: Table, mass: number): Law {
  const total = sums[cells] ?? NaN;
  const at = (array: Float64Array, i: number): number => array[i] ?? NaN;
  const breaks = Array.from({ length: 39 }, (_, i) => low + (i + 1) / 2);
  const moment = (f: (x: number) => number): number =>
    adaptive((x) => f(x) * value(x), low, high, { breaks, relative: 1e-11, panels: 400 }).value / mass;
  const mean = moment((x) => x);
  return {
    name: 'typed',
    logProb: (x) => (x >= low && x <= high ? Math.log(Math.max(0, value(x)) / mass) : -Infinity),
    cdf: (x) => {
      const along = Math.min(1, Math.max(0, (x - low) / (high - low))) * cells;
      const i = Math.min(cells - 1, Math.floor(along));
      const t = along - i;
      const [a, b] = [at(heights, i), at(heights, i + 1)];
      const part = a + b > 0 ? (2 * a * t + (b - a) * t * t) / (a + b) : t;
      return (at(sums, i) + part * (at(sums, i + 1) - at(sums, i))) / total;
    },
    sample: (rng) => {
      const u = rng.uniform() * total;
      const i = cellOf(sums, u);
      const part = (u - at(sums, i)) / (at(sums, i + 1) - at(sums, i));
      return edge(i) + width * placeIn(part, at(heights, i), at(heights, i + 1));
    },
    mean,
    std: Math.sqrt(moment((x) => (x - mean) ** 2)),
    support: densityRange,
    kinks: densityRange,
  };
}

/**
 * Reads an unnormalized density on the stated range: a formula that is finite and at no place negative there (checked at
 * 24,000 places), with an area that two quadratures agree on. Draws are taken from a table of 4,000 cells.
 */
export function readDensity(typed: string): Reading<TypedDensity> {
  const formula = readExpression(typed);
  if (formula.fault) return formula;
  const { value, text } = formula.read;
  const table = tabulate(value);
  if (table.fault) return table;
  const range = `from ${shown(low)} to ${shown(high)}`;
  const total = table.read.sums[cells] ?? NaN;
  if (total === 0) return { fault: { problem: `It is zero everywhere ${range}: there is no area to divide by.` } };
  const breaks = Array.from({ length: 19 }, (_, i) => low + i + 1);
  const { value: mass, error } = adaptive(value, low, high, { breaks, relative: 1e-9, panels: 400 });
  if (!(mass > 0 && error < 1e-6 * mass && Math.abs(total - mass) < agreement * mass))
    return { fault: { problem: `Its area ${range} does not settle, so it cannot be integrated.` } };
  const law = lawOf(formula.read, table.read, mass);
  if (!(Math.abs(spreadOf(table.read) / law.std - 1) < 0.01))
    return { fault: { problem: 'It is so narrow that draws would miss its shape: make it wider than a hundredth.' } };
  return { read: { text, mass, law } };
}
