import { forkSample } from '../../math/fork.ts';
import { requireThat } from '../../math/requireThat.ts';
import { createRng } from '../../math/rng.ts';
import type { Ops, Tensor } from '../../nn/ops.ts';
import type { CreateModel } from '../model.ts';
import { backward, forward, initialNetwork, networkShapes, networkSize, type Layers } from './network.ts';
import { objective } from './objective.ts';
import type { ExpertsSettings, ExpertsView, NetworkLayers } from './protocol.ts';

const hidden = 8;
const every = 10;
const adam = { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999 } as const;

/** The outputs of each network: the gate, the experts, and the one network beside them. */
const outputsOf = (experts: number): readonly number[] => [experts, ...Array<number>(experts).fill(2), 1];

/** Weights to start from, each network from a stream of its own, so that one expert more leaves the others as they were. */
function initialWeights(seed: number, experts: number): Float32Array[] {
  const rng = createRng(seed, 'experts');
  const names = ['gate', ...Array.from({ length: experts }, (_, i) => `expert ${i + 1}`), 'single'];
  return outputsOf(experts).map((outputs, i) => initialNetwork(hidden, outputs, rng.fork(names[i]!)));
}

function inOneLine(parts: readonly Float32Array[]): Float32Array {
  const line = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    line.set(part, at);
    at += part.length;
  }
  return line;
}

/** The networks of the line of all weights, one after the other. */
function cut(line: Float32Array, experts: number): NetworkLayers[] {
  let at = 0;
  return outputsOf(experts).map((outputs) => {
    const [from, middle] = [at, at + 2 * hidden];
    at += networkSize(hidden, outputs);
    return [line.slice(from, middle), line.slice(middle, at)];
  });
}

const meanSquare = (y: Float64Array, means: Float32Array): number =>
  means.reduce((sum, mean, t) => sum + (y[t]! - mean) ** 2, 0) / y.length;

/** A mixture of experts on the forked regression, and beside it one network under squared error, on all data at each step. */
export const create: CreateModel<ExpertsSettings, ExpertsView> = (ops: Ops, { seed, experts: K, gating }) => {
  requireThat(Number.isSafeInteger(K) && K >= 1, 'experts: there must be a whole number of them, from 1', K);
  const data = forkSample(seed);
  const forkCount = data.length;
  const y = Float64Array.from(data, (datum) => datum.y);
  const x = ops.tensor(
    data.map((datum) => datum.x),
    forkCount,
    1,
  );
  const values = inOneLine(initialWeights(seed, K));
  const parameters = ops.parameters(
    {
      values,
      firstMoment: new Float32Array(values.length),
      secondMoment: new Float32Array(values.length),
      adamStep: 0,
    },
    outputsOf(K).flatMap((outputs) => networkShapes(hidden, outputs)),
  );
  const layersOf = (network: number): Layers => [
    parameters.tensors[2 * network]!,
    parameters.tensors[2 * network + 1]!,
  ];
  const networks = K + 2;
  const mixtureHistory: number[] = [];
  const squareHistory: number[] = [];
  let taken = 0;

  /** What every network makes of the data, and the tensors to go back through. */
  const look = async () => {
    const made: Tensor[] = [];
    const passes = Array.from({ length: networks }, (_, i) => {
      const pass = forward(ops, x, layersOf(i));
      made.push(pass.hidden, pass.out);
      return pass;
    });
    const [gate, ...others] = await Promise.all(passes.map(({ out }) => ops.read(out)));
    const single = others.pop()!;
    const release = (): void => made.forEach((tensor) => ops.dispose(tensor));
    return { passes, release, single, ...objective({ gate: gate!, experts: others }, y, gating) };
  };

  return Promise.resolve({
    async step() {
      const seen = await look();
      if (!Number.isFinite(seen.loss))
        throw new Error(`The loss left the finite numbers at step ${taken}. Choose another seed.`);
      if (taken % every === 0) {
        mixtureHistory.push(seen.mixture);
        squareHistory.push(meanSquare(y, seen.single));
      }
      const dSingle = seen.single.map((mean, t) => (mean - y[t]!) / forkCount);
      const downhill = [seen.gate, ...seen.experts, dSingle];
      ops.tidy(() => {
        const gradients = seen.passes.flatMap((pass, i) => {
          const { rows, columns } = pass.out;
          return backward(ops, layersOf(i), pass, ops.tensor(downhill[i]!, rows, columns));
        });
        parameters.step(gradients, { ...adam, epsilon: ops.epsilon });
        return undefined;
      });
      seen.release();
      taken += 1;
    },
    async view() {
      const parts = cut((await parameters.state()).values, K);
      const seen = taken % every === 0 ? await look() : undefined;
      seen?.release();
      const now = seen && { mixture: seen.mixture, square: meanSquare(y, seen.single) };
      return {
        hidden,
        gate: parts[0]!,
        experts: parts.slice(1, -1),
        single: parts.at(-1)!,
        every,
        mixtureHistory: now ? [...mixtureHistory, now.mixture] : [...mixtureHistory],
        squareHistory: now ? [...squareHistory, now.square] : [...squareHistory],
      };
    },
  });
};
