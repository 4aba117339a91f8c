import { logSumExp } from '../../../../math/logSumExp.ts';
import { logProb } from '../../../../math/normal.ts';
import { createRng } from '../../../../math/rng.ts';
import type { LearnedPrior } from '../../../../state/training.ts';

/** A point of the latent plane. */
export type Place = readonly [x: number, y: number];

const lengthOf = ([ax, ay]: Place, [bx, by]: Place): number => Math.hypot(bx - ax, by - ay);

/** `count` points along a line through way points, both ends included, the same length of way apart. */
export function alongPath(points: readonly Place[], count: number): readonly Place[] {
  const reached = [0];
  for (let i = 1; i < points.length; i++) reached.push(reached[i - 1]! + lengthOf(points[i - 1]!, points[i]!));
  const all = reached.at(-1) ?? 0;
  return Array.from({ length: count }, (_, n): Place => {
    const wanted = Math.min(all, (all * n) / (count - 1));
    const leg = Math.max(
      1,
      reached.findIndex((way) => way >= wanted),
    );
    const [from, to] = [points[leg - 1] ?? [0, 0], points[leg] ?? points[0] ?? [0, 0]];
    const long = reached[leg]! - reached[leg - 1]!;
    const t = long > 0 ? Math.min(1, (wanted - reached[leg - 1]!) / long) : 0;
    return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
  });
}

/** `count` rows on the straight line from one row of numbers to another, both included. */
export function between(from: Float32Array, to: Float32Array, count: number): Float32Array {
  const found = new Float32Array(count * from.length);
  for (let n = 0; n < count; n++) {
    const t = n / (count - 1);
    from.forEach((start, j) => (found[n * from.length + j] = (1 - t) * start + t * to[j]!));
  }
  return found;
}

/** log p(z) of each code in nats, under N(0, I) or the mixture of Gaussians that a run has learned. */
export function logPriors(codes: Float32Array, latent: number, learned?: LearnedPrior): readonly number[] {
  const rows = Array.from({ length: codes.length / latent }, (_, n) => codes.subarray(n * latent, (n + 1) * latent));
  if (!learned)
    return rows.map((code) =>
      code.reduce((sum, value) => sum - 0.5 * value * value, -0.5 * latent * Math.log(2 * Math.PI)),
    );
  const { components, logits } = learned;
  const total = logSumExp(Array.from(logits));
  return rows.map((code) =>
    logSumExp(
      Array.from(logits, (logit, c) => {
        let sum = logit - total;
        for (let j = 0; j < latent; j++) {
          const mean = components[2 * c * latent + j]!;
          sum += logProb({ mean, std: Math.exp(0.5 * components[(2 * c + 1) * latent + j]!) }, code[j]!);
        }
        return sum;
      }),
    ),
  );
}

/** Copies of a code in which one unit (counted from 1) takes `count` values from −2 to 2. */
export function traversal(code: Float32Array, unit: number, count: number): Float32Array {
  const found = new Float32Array(count * code.length);
  for (let n = 0; n < count; n++) {
    found.set(code, n * code.length);
    found[n * code.length + unit - 1] = -2 + (4 * n) / (count - 1);
  }
  return found;
}

/** Draws from (1/N) Σ q(z | x_n): a datum by chance, then a code from its posterior. The same seed and draw give the same codes. */
export function aggregateCodes(
  { means, logVars, latent }: { readonly means: Float32Array; readonly logVars: Float32Array; readonly latent: number },
  { seed, draw, count }: { readonly seed: number; readonly draw: number; readonly count: number },
): Float32Array {
  const rng = createRng(seed, 'aggregate posterior').fork(String(draw));
  const all = means.length / latent;
  const found = new Float32Array(count * latent);
  for (let n = 0; n < count; n++) {
    const datum = Math.min(all - 1, Math.floor(rng.uniform() * all));
    for (let j = 0; j < latent; j++) {
      const at = datum * latent + j;
      found[n * latent + j] = means[at]! + Math.exp(logVars[at]! / 2) * rng.normal();
    }
  }
  return found;
}
