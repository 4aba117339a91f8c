import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { syllabus } from '../../../notebook/syllabus.ts';
import { renderTex } from '../../../ui/texRuntime.ts';
import { plan } from '../../plan.ts';
import { parseProse, type Piece } from '../../../ui/parseProse.ts';
import { noted } from './noted.ts';
import { slips } from './slips.ts';

/** The prose of a lesson as it is written. */
function pageOf(lesson: number): string {
  const folder = plan[lesson - 1]?.folder ?? '';
  return readFileSync(new URL(`../../../../lessons/${folder}/page.mdx`, import.meta.url), 'utf8');
}

/** What exposes each slip, by another road than the page takes: sums and integrals written out. */
const log = Math.log;
const [prior, lik, q] = [
  [0.5, 0.3, 0.2],
  [0.1, 0.4, 0.7],
  [0.2, 0.3, 0.5],
] as const;
const sum = (f: (i: 0 | 1 | 2) => number): number => f(0) + f(1) + f(2);
const joint = (i: 0 | 1 | 2): number => prior[i] * lik[i];
const evidence = 0.05 + 0.12 + 0.14;
const elboOf = (r: readonly [number, number, number]): number => sum((i) => r[i] * log(joint(i) / r[i]));
const elbo = elboOf(q);
const gap = sum((i) => q[i] * log((q[i] * evidence) / joint(i)));
const bell = (x: number, mean: number, std: number): number =>
  Math.exp(-(((x - mean) / std) ** 2) / 2) / (std * Math.sqrt(2 * Math.PI));
/** Simpson's rule, which the page does not use. */
function simpson(f: (x: number) => number, a: number, b: number, halves = 4000): number {
  const h = (b - a) / (2 * halves);
  let total = f(a) + f(b);
  for (let i = 1; i < 2 * halves; i++) total += (i % 2 === 1 ? 4 : 2) * f(a + i * h);
  return (total * h) / 3;
}
const kl = (a: number, b: number): number =>
  simpson((x) => bell(x, a, 1) * (((x - b) ** 2 - (x - a) ** 2) / 2), a - 12, a + 12);
const errors = 0.1 ** 2 + 0.2 ** 2 + 0.1 ** 2 + 0.1 ** 2;
const constant = -2 * log(2 * Math.PI);
const heights = (n: number): number =>
  Array.from({ length: n }, (_, i) => bell(0.3 + ((i + 0.5) * 2.6) / n, 1.5, 0.8)).reduce((a, b) => a + b, 0);
const gated = (x: number): number => {
  const second = 1 / (1 + Math.exp(-4 * x));
  return (1 - second) * bell(1, -1, 0.5) + second * bell(1, 1, 0.5);
};
/** The best weight of the linear VAE by going through weights, each with the best of its encoders. */
function bestWeight(variance: number, noise: number): number {
  const loss = (w: number): number => {
    const marginal = w * w + noise ** 2;
    return log(marginal) + variance / marginal;
  };
  let best = 0;
  for (let w = 0; w <= 1; w += 1e-5) if (loss(w) < loss(best)) best = w;
  return best;
}
const precisions = [1, 1 / 0.25] as const;
const width = Math.sqrt(1 / (precisions[0] + precisions[1]));
const middle = width ** 2 * (-1 * precisions[0] + 2 * precisions[1]);

/** For each slip the numbers that must be read in its sentence, to as many decimals as it gives. */
const independent: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  'identity-map': [
    [100 * [-1.5, -0.5, 0.5, 1.5].reduce((all, c) => all + simpson((x) => bell(x, 0, 1), c - 0.15, c + 0.15), 0), 1],
  ],
  'missing-dx': [
    [heights(100), 1],
    [heights(1000), 1],
    [simpson((x) => bell(x, 1.5, 0.8), 0.3, 2.9), 4],
    [(-0.2 + 0.25 + 0.6) ** 2, 4],
    [0.2 + 0.5 * 0.25 + 0.3 * 4, 4],
  ],
  invertible: [
    [1, 0],
    [-1, 0],
    [Math.exp(4.5), 0],
  ],
  // The first row of the entrywise root is (1, √0.8): its squares add up to 1.8. A triangle keeps the variance.
  root: [
    [1 + 0.8, 1],
    [1, 1],
  ],
  fraction: [...([0, 1, 2] as const).map((i) => [joint(i) / evidence, 4] as const), [evidence, 2]],
  'data-distribution': [
    // Precisions add: 1 + 1.5²/0.7²; the data have the variance 1.5² + 0.7².
    [((1.5 / 0.49) * 1.6) / (1 + 2.25 / 0.49), 3],
    [1 / Math.sqrt(1 + 2.25 / 0.49), 3],
    [0.2, 3],
    [Math.sqrt(2.25 + 0.49), 3],
  ],
  'pseudo-metric': [
    [kl(2, 0), 1],
    [kl(2, 1), 1],
    [kl(1, 0), 1],
    [kl(0, 0), 1],
  ],
  'complete-data': [
    [-log(0.14), 4],
    [-log(evidence), 4],
  ],
  'any-distribution': [
    [0.05, 2],
    [0.12, 2],
    [0.14, 2],
    [evidence, 2],
    [elbo, 4],
    [elboOf([1 / 3, 1 / 3, 1 / 3]), 4],
  ],
  'entropy-outside': [
    [-10 * elbo, 3],
    [-10 * sum((i) => q[i] * log(joint(i))) + sum((i) => q[i] * log(q[i])), 3],
  ],
  'order-of-kl': [
    [sum((i) => (joint(i) / evidence) * log(joint(i) / evidence / q[i])), 6],
    [gap, 6],
    [log(evidence) - elbo, 6],
  ],
  'blank-term': [
    [-elbo, 4],
    [gap, 4],
    [-log(evidence), 4],
    [-gap, 4],
  ],
  'two-signs': [
    [elbo, 4],
    [log(evidence), 4],
    [-elbo, 4],
    [-log(evidence), 4],
  ],
  'unit-noise': [
    [simpson((x) => (x - 0.5) ** 2, 0, 1), 4],
    [bestWeight(1 / 12, 1), 4],
    [bestWeight(1 / 12, 0.1), 4],
  ],
  reconstruction: [
    [constant - errors / 2, 4],
    [constant - 2 * errors, 4],
    [constant + Math.sqrt(errors), 4],
    [constant + 2 * Math.sqrt(errors), 4],
  ],
  'strictly-positive': [
    [0, 0],
    [1 / (1 + Math.exp(5) + Math.E), 4],
  ],
  'lost-input': [
    [gated(-1), 4],
    [gated(1), 4],
  ],
  'missing-two': [
    [simpson((x) => Math.exp(-(((x - middle) / width) ** 2)) / (width * Math.sqrt(2 * Math.PI)), -8, 10), 6],
  ],
  'missing-normalizer': [[simpson((x) => bell(x, -1, 1) * bell(x, 2, 0.5), -9, 9), 9]],
};

const formulas = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'tex' ? [piece.tex] : piece.kind === 'emphasis' ? formulas(piece.pieces) : [],
  );

/** Numbers in the words of a sentence, its formulas left out. */
function numbersIn(sentence: string): readonly number[] {
  const words = sentence
    .replaceAll(/\$(?:\\.|[^$\\])+\$/g, ' ')
    .replaceAll('−', '-')
    .replaceAll(/(?<=\d),(?=\d{3})/g, '');
  return [...words.matchAll(/(?<![\w.])-?\d+(?:\.\d+)?/g)].map(([found]) => Number(found));
}

describe('the slips', () => {
  it('are nineteen, each of a statement of the lecture and each with an address of its own', () => {
    expect(slips.length).toBe(19);
    expect(new Set(slips.map(({ id }) => id)).size).toBe(19);
    for (const { at } of slips) expect(syllabus).toHaveProperty(at);
  });

  it.each(slips)('$id shows the numbers that sums and integrals give', ({ id, number }) => {
    const shown = numbersIn(number);
    const wanted = independent[id] ?? [];
    expect(wanted.length).toBeGreaterThan(0);
    for (const [value, decimals] of wanted) {
      // Half a unit of the last decimal that is shown, and a little for what Simpson's rule and the scan of weights leave open.
      const nearest = Math.min(...shown.map((each) => Math.abs(each - value)));
      expect(nearest, `${value} in “${number}”`).toBeLessThanOrEqual(0.51 * 10 ** -decimals);
    }
  });

  it.each(slips)('$id has a note in the margin of a lesson, which prints the same line', ({ id }) => {
    const notes = noted[id] ?? [];
    expect(notes.length).toBeGreaterThan(0);
    for (const [lesson, printed] of notes) expect(pageOf(lesson)).toContain(`printed="${printed}"`);
  });

  it.each(slips)('$id does not give itself away: the printed line is not the corrected one', ({ printed, correct }) => {
    expect(printed).not.toBe(correct);
  });

  it('have formulas that can be set', () => {
    for (const slip of slips)
      for (const text of [slip.printed, slip.correct, slip.why, slip.number])
        for (const tex of formulas(parseProse(text))) expect(() => renderTex(tex, false)).not.toThrow();
  });
});
