import type { PairItems } from '../../data/pendulumPair.ts';
import { times } from '../../math/pendulumSignals.ts';
import { planeLattice } from '../../math/planeLattice.ts';
import { planeMixtureAt } from '../../math/planeMixture.ts';
import { exp } from '../../math/portableExp.ts';
import { createRng } from '../../math/rng.ts';
import type { Ops, Tensor } from '../../nn/ops.ts';
import { features, type Weights } from './architecture.ts';
import { crossingOf, truthOf } from './crossing.ts';
import { forward } from './forward.ts';
import { expertAt, priorOf, views } from './latent.ts';
import type { PhysicsView } from './protocol.ts';
import { readingOf } from './reading.ts';
import { swingsOf } from './swing.ts';

/** Points of each posterior over which predictions of one signal from the other are averaged. */
const lattice = planeLattice(8);
const points = lattice.length;

/** The codes of those points from each expert of a table, item by item. */
const codesOf = (table: Float32Array): Float32Array =>
  Float32Array.from({ length: (table.length / 4) * points * 2 }, (_, i) => {
    const { mean, logVar } = expertAt(table, Math.floor(i / (2 * points)));
    const j = i % 2 === 0 ? 0 : 1;
    return mean[j] + exp(0.5 * logVar[j]) * lattice[Math.floor(i / 2) % points]![j];
  });

/** Means over the points of each item. */
function meansOver(rows: ArrayLike<number>, count: number, width: number): Float64Array {
  const means = new Float64Array(count * width);
  for (let i = 0; i < count * points * width; i++) {
    const item = Math.floor(i / (points * width));
    means[item * width + (i % width)]! += rows[i]! / points;
  }
  return means;
}

/** What looks at a model: held-out items, the training items whose codes are neighbors, and the points of its predictions. */
export interface Evaluator {
  look(w: Weights): Promise<PhysicsView>;
}

/** Prepares to look at models of a seed's data; `neighbors` are training items, of which the mean signals are taken too. */
export function createEvaluator(
  ops: Ops,
  seed: number,
  train: PairItems,
  neighbors: PairItems,
  heldOut: PairItems,
): Evaluator {
  const table = (values: Float32Array, count: number): Tensor => ops.tensor(values, count, values.length / count);
  const tensors = {
    pictures: table(heldOut.pictures, heldOut.count),
    traces: table(heldOut.traces, heldOut.count),
    nearPictures: table(neighbors.pictures, neighbors.count),
    nearTraces: table(neighbors.traces, neighbors.count),
  };
  const truth = truthOf(train, heldOut);
  const { count } = heldOut;
  // The same draws at every look.
  const rng = createRng(seed, 'physics held-out noise');
  const noise = Float64Array.from({ length: 6 * count }, () => rng.normal());
  const wave = new Float64Array(count * points * times.length);

  return {
    async look(w) {
      const pass = await forward(ops, w, tensors.pictures, tensors.traces, noise);
      pass.dispose();
      const { pictureTable, traceTable, bounds } = pass;
      const [nearPicture, nearTrace, components, logits, logFrequencies, ...layers] = await readAll(ops, w, tensors);
      const [p1, p2, d1, d2, pictureLogStd, traceLogStd] = layers as [
        Float32Array,
        Float32Array,
        Float32Array,
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      const prior = priorOf(components!, logits!);
      const known = { items: neighbors, pictureTable: nearPicture!, traceTable: nearTrace! };
      const asked = { items: heldOut, pictureTable, traceTable };
      const readings = Object.fromEntries(
        views.map((shown) => [shown, readingOf(prior, known, asked, shown, bounds[shown])]),
      ) as PhysicsView['readings'];

      const fromTrace = codesOf(traceTable);
      const fromPicture = codesOf(pictureTable);
      const [pixels, fades] = ops.tidy(() => {
        const rows = count * points;
        const decode = (z: Float32Array, [first, second]: readonly [Tensor, Tensor]): Tensor =>
          ops.dense(ops.dense(ops.tensor(z, rows, 2), first, 'tanh'), second, 'linear');
        return [
          ops.mean('sigmoid', decode(fromTrace, w.pictureDecoder)),
          decode(fromPicture, w.dampingDecoder),
        ] as const;
      });
      const [drawn, logDampings] = await Promise.all([ops.read(pixels), ops.read(fades)]);
      ops.dispose(pixels);
      ops.dispose(fades);
      const swings = swingsOf(logFrequencies!);
      const shares = new Float64Array(prior.components.length);
      logDampings.forEach((logDamping, r) => {
        planeMixtureAt(prior, fromPicture[2 * r]!, fromPicture[2 * r + 1]!, shares);
        const damping = exp(logDamping);
        for (let i = 0; i < times.length; i++) {
          let mean = 0;
          for (let c = 0; c < shares.length; c++) mean += shares[c]! * swings.wave[c * times.length + i]!;
          wave[r * times.length + i] = mean * exp(-damping * times[i]!);
        }
      });
      return {
        pictureExperts: pictureTable,
        traceExperts: traceTable,
        components: components!,
        logits: logits!,
        logFrequencies: logFrequencies!,
        pictureDecoder: [p1, p2],
        dampingDecoder: [d1, d2],
        pictureStd: exp(pictureLogStd[0]!),
        traceStd: exp(traceLogStd[0]!),
        readings,
        crossings: {
          picture: crossingOf(meansOver(drawn, count, features.picture), truth.picture),
          trace: crossingOf(meansOver(wave, count, features.trace), truth.trace),
        },
      };
    },
  };
}

/** Everything that is read of a model as it is, and what its encoders say of the neighbors. */
async function readAll(
  ops: Ops,
  w: Weights,
  { nearPictures, nearTraces }: { readonly nearPictures: Tensor; readonly nearTraces: Tensor },
): Promise<Float32Array[]> {
  const encode = (x: Tensor, [first, second]: readonly [Tensor, Tensor]): Tensor =>
    ops.dense(ops.dense(x, first, 'tanh'), second, 'linear');
  const near = ops.tidy(() => [encode(nearPictures, w.pictureEncoder), encode(nearTraces, w.traceEncoder)] as const);
  const read = await Promise.all(
    [
      ...near,
      w.components,
      w.logits,
      w.frequencies,
      ...w.pictureDecoder,
      ...w.dampingDecoder,
      w.pictureLogSigma,
      w.traceLogSigma,
    ].map((each) => ops.read(each)),
  );
  for (const each of near) ops.dispose(each);
  return read;
}
