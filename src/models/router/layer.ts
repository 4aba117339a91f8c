import type { Rng } from '../../math/rng.ts';
import type { Ops, Shape, Tensor } from '../../nn/ops.ts';
import { opinionOf, routedLoss } from './objective.ts';
import { tokenCount, width, type Tokens } from './tokens.ts';
import type { RoutedLayer } from './protocol.ts';

/** Hidden units of an expert. */
export const hidden = 16;
/** Steps between two numbers of the histories. */
export const every = 5;

const adam = { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999 } as const;

/** Tokens as a device holds them. */
export interface PlacedTokens extends Tokens {
  readonly table: Tensor;
}

/** The router, then both matrices of each expert; a bias in the last row of each. */
const shapesOf = (experts: number): readonly Shape[] => [
  [width + 1, experts],
  ...Array.from({ length: experts }, (): readonly Shape[] => [
    [width + 1, hidden],
    [hidden + 1, width],
  ]).flat(),
];

/** Entries of the weight matrices, biases not counted. */
export const parametersOf = (experts: number): number =>
  shapesOf(experts).reduce((sum, [rows, columns]) => sum + (rows - 1) * columns, 0);

const routerScale = 0.1;

/** Weights to start from: a router that is nearly undecided, and experts by He et al. (2015); biases 0. */
function initialWeights(experts: number, rng: Rng): Float32Array {
  const parts = shapesOf(experts).map(([rows, columns], i) => {
    const scale = i === 0 ? routerScale : Math.sqrt((i % 2 === 1 ? 2 : 1) / (rows - 1));
    const own = rng.fork(i === 0 ? 'router' : `expert ${Math.ceil(i / 2)} layer ${2 - (i % 2)}`);
    return Array.from({ length: rows * columns }, (_, at) => (at < (rows - 1) * columns ? scale * own.normal() : 0));
  });
  return Float32Array.from(parts.flat());
}

/** What an expert did for the tokens that came to it. */
interface Visit {
  readonly expert: number;
  readonly rows: Int32Array;
  readonly x: Tensor;
  readonly h: Tensor;
  readonly out: Tensor;
}

/** The tokens of each expert, in their order. */
function rowsOf(picks: Int32Array, experts: number): Int32Array[] {
  const rows = Array.from({ length: experts }, (): number[] => []);
  picks.forEach((pick, t) => rows[pick]!.push(t));
  return rows.map((own) => Int32Array.from(own));
}

/** A layer and its optimizer. */
export interface Layer {
  step(): Promise<void>;
  /** The layer as it is, and the multiply-adds of one pass over the tokens. */
  view(): Promise<RoutedLayer & { readonly work: number }>;
}

/** A feed-forward layer of which each token visits one expert; it learns with α times the balance loss, on all tokens at each step. */
export function createLayer(ops: Ops, tokens: PlacedTokens, experts: number, alpha: number, rng: Rng): Layer {
  const shapes = shapesOf(experts);
  const values = initialWeights(experts, rng);
  const zeros = (): Float32Array => new Float32Array(values.length);
  const state = { values, firstMoment: zeros(), secondMoment: zeros(), adamStep: 0 };
  const parameters = ops.parameters(state, shapes);
  const errorHistory: number[] = [];
  const balanceHistory: number[] = [];
  let taken = 0;

  /** Routes all tokens, and lets each expert work on those that came to it. */
  const look = async () => {
    const [router, ...matrices] = parameters.tensors;
    const scores = ops.dense(tokens.table, router!, 'linear');
    const logits = await ops.read(scores);
    const opinion = opinionOf(logits, experts);
    const visits = rowsOf(opinion.picks, experts).flatMap((rows, expert): Visit[] => {
      if (rows.length === 0) return [];
      const x = ops.gather(tokens.table, rows);
      const h = ops.dense(x, matrices[2 * expert]!, 'relu');
      return [{ expert, rows, x, h, out: ops.dense(h, matrices[2 * expert + 1]!, 'linear') }];
    });
    const outs = await Promise.all(visits.map(({ out }) => ops.read(out)));
    const answers = new Float32Array(tokenCount * width);
    for (const [v, { rows }] of visits.entries())
      rows.forEach((t, k) => answers.set(outs[v]!.subarray(k * width, (k + 1) * width), t * width));
    const release = (): void => {
      for (const tensor of [scores, ...visits.flatMap(({ x, h, out }) => [x, h, out])]) ops.dispose(tensor);
    };
    const work = visits.reduce(
      (sum, { rows }) => sum + rows.length * (width * hidden + hidden * width),
      tokenCount * width * experts,
    );
    return { logits, opinion, visits, release, work, loss: routedLoss(opinion, answers, tokens.y, alpha) };
  };

  return {
    async step() {
      const { opinion, visits, release, loss } = await look();
      if (!Number.isFinite(loss.error))
        throw new Error(`The error left the finite numbers at step ${taken}. Choose another seed.`);
      if (taken % every === 0) {
        errorHistory.push(loss.error);
        balanceHistory.push(opinion.balance);
      }
      ops.tidy(() => {
        const gradients: Tensor[] = shapes.map(([rows, columns]) =>
          ops.tensor(new Float32Array(rows * columns), rows, columns),
        );
        gradients[0] = ops.layerGradient(tokens.table, ops.tensor(loss.logits, tokenCount, experts));
        for (const { expert, rows, x, h } of visits) {
          const own = new Float64Array(rows.length * width);
          rows.forEach((t, k) => own.set(loss.answers.subarray(t * width, (t + 1) * width), k * width));
          const dOut = ops.tensor(own, rows.length, width);
          const dHidden = ops.denseBackward(dOut, parameters.tensors[2 * expert + 2]!, h, 'relu');
          gradients[2 * expert + 1] = ops.layerGradient(x, dHidden);
          gradients[2 * expert + 2] = ops.layerGradient(h, dOut);
        }
        parameters.step(gradients, { ...adam, epsilon: ops.epsilon });
        return undefined;
      });
      release();
      taken += 1;
    },
    async view() {
      const { logits, opinion, release, loss, work } = await look();
      release();
      const isNoted = taken % every === 0;
      return {
        logits,
        errors: loss.errors,
        errorHistory: isNoted ? [...errorHistory, loss.error] : [...errorHistory],
        balanceHistory: isNoted ? [...balanceHistory, opinion.balance] : [...balanceHistory],
        work,
      };
    },
  };
}
