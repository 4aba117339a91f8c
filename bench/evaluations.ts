import { derivations } from '../src/derivations/index.ts';
import { createRng, type Rng } from '../src/math/rng.ts';
import { checkChain } from '../src/notebook/check.ts';
import { pageDraws } from '../src/notebook/pageDraws.ts';
import { clamp, initialValues, type Params, type Values } from '../src/notebook/param.ts';

/** What one move of a handle evaluates: work by name, over the parameters that a reader may move. */
interface Moves {
  readonly params: Params;
  // Each widget reads its own parameters.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly evaluate: Readonly<Record<string, (values: any) => unknown>>;
}

const widgets = import.meta.glob<Moves>('/src/widgets/*/bench.ts', { eager: true, import: 'moves' });

/** One measured piece of work. */
export interface Evaluation {
  readonly suite: 'widget' | 'derivation';
  readonly model: string;
  /** Milliseconds: the median over the rounds, and the slowest of them but for one in twenty. */
  readonly median: number;
  readonly slow: number;
  /** The median as a part of the time that 100,000 exponentials take in the same run. */
  readonly ratio: number;
}

/** Somewhere in the declared ranges. */
function anywhere(params: Params, rng: Rng): Values {
  const entries = Object.values(params).map((param): [string, number | string] => {
    if (param.kind === 'choice') return [param.key, param.options[rng.below(param.options.length)]?.value ?? ''];
    if (param.kind === 'text') return [param.key, param.initial];
    return [param.key, clamp(param, param.min + rng.uniform() * (param.max - param.min))];
  });
  return Object.fromEntries(entries);
}

const quantile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(part * (times.length - 1))] ?? NaN;

function exponentials(): number {
  let sum = 0;
  for (let i = 0; i < 100_000; i++) sum += Math.exp(-i * 1e-5);
  return sum;
}

/** Keeps results alive, so that no work is thrown away unseen. */
let kept: unknown;

function timed(work: () => unknown): number {
  const began = performance.now();
  kept = work();
  return performance.now() - began;
}

/**
 * Times each widget's evaluation and each derivation chain at random parameters, in `rounds` interleaved rounds after a
 * few to warm up.
 */
export function measureEvaluations(rounds = 40): readonly Evaluation[] {
  const rng = createRng(1, 'bench');
  const works = [
    ...Object.entries(widgets).flatMap(([path, { params, evaluate }]) =>
      Object.entries(evaluate).map(([name, run]) => ({
        suite: 'widget' as const,
        model: `${path.split('/').at(-2)}: ${name}`,
        params,
        run,
      })),
    ),
    ...derivations.flatMap(({ params, chains }) =>
      chains.map((chain) => ({
        suite: 'derivation' as const,
        model: chain.id,
        params,
        run: (values: Values) => checkChain(chain, values, pageDraws),
      })),
    ),
  ].map((work) => ({ ...work, times: [] as number[] }));
  const unit: number[] = [];
  for (let round = -5; round < rounds; round++) {
    const base = timed(exponentials);
    if (round >= 0) unit.push(base);
    for (const { params, run, times } of works) {
      // The first rounds are at the values that a reader first sees.
      const values = round < 0 ? initialValues(params) : anywhere(params, rng);
      const time = timed(() => run(values));
      if (round >= 0) times.push(time);
    }
  }
  if (kept === undefined) throw new Error('measureEvaluations: the work returned nothing');
  const base = quantile(unit, 0.5);
  return works.map(({ suite, model, times }) => {
    const median = quantile(times, 0.5);
    return { suite, model, median, slow: quantile(times, 0.95), ratio: median / base };
  });
}
