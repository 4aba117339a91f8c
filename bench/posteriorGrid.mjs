// The true posterior of a decoder on a 200 × 200 grid of codes: milliseconds, and as a ratio to going point by point.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const load = async (path) =>
  (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;

const [{ posteriorGrid }, { createRng }] = await Promise.all(['src/math/decoderGrid.ts', 'src/math/rng.ts'].map(load));

/** A decoder 2 → … → features with random weights. */
function randomDecoder(sizes, activation) {
  const rng = createRng(5, 'bench');
  const layers = sizes.slice(1).map((outputs, depth) => ({
    weights: Float64Array.from(
      { length: sizes[depth] * outputs },
      () => (depth === 0 ? 1 : 1 / Math.sqrt(sizes[depth])) * rng.normal(),
    ),
    bias: Float64Array.from({ length: outputs }, () => 0.3 * rng.normal()),
  }));
  return { hidden: layers.slice(0, -1), activation, output: layers.at(-1) };
}

const side = 200;
const axis = { min: -3, max: 3, points: side };

/** h W + b, straight from the formula, into `out`. */
function affine({ weights, bias }, h, out) {
  for (let j = 0; j < bias.length; j++) {
    let sum = bias[j];
    for (let i = 0; i < h.length; i++) sum += h[i] * weights[i * bias.length + j];
    out[j] = sum;
  }
}

const activations = {
  tanh: Math.tanh,
  relu: (t) => Math.max(0, t),
};

/** log p(x | z) point by point without any rearrangement, in plain loops over arrays made beforehand. */
function plainGrid({ hidden, activation, output }, likelihood, x, points) {
  const layers = [...hidden, output];
  const values = [new Float64Array(2), ...layers.map(({ bias }) => new Float64Array(bias.length))];
  const result = values.at(-1);
  const activate = activations[activation];
  const logs = new Float64Array(points.length);
  for (const [at, [z1, z2]] of points.entries()) {
    values[0][0] = z1;
    values[0][1] = z2;
    for (const [depth, layer] of layers.entries()) {
      const out = values[depth + 1];
      affine(layer, values[depth], out);
      if (depth < hidden.length) for (let i = 0; i < out.length; i++) out[i] = activate(out[i]);
    }
    let sum = -0.5 * (z1 * z1 + z2 * z2);
    for (let j = 0; j < x.length; j++) {
      const value = result[j];
      if (likelihood.kind === 'bernoulli')
        sum -= Math.max(value, 0) - x[j] * value + Math.log1p(Math.exp(-Math.abs(value)));
      else {
        const mean = likelihood.mean === 'sigmoid' ? 1 / (1 + Math.exp(-value)) : value;
        sum -= 0.5 * ((x[j] - mean) / likelihood.std) ** 2;
      }
    }
    logs[at] = sum;
  }
  return logs[logs.length - 1];
}

/** A grid evaluation and the plain one, of which one point in forty is timed. */
function grid(name, sizes, activation, likelihood) {
  const decoder = randomDecoder(sizes, activation);
  const rng = createRng(6, 'bench');
  const x = Float64Array.from({ length: sizes.at(-1) }, () => rng.uniform());
  const plainShare = 40;
  const points = Array.from({ length: (side * side) / plainShare }, () => [
    6 * rng.uniform() - 3,
    6 * rng.uniform() - 3,
  ]);
  return {
    model: `${sizes.join('→')} ${activation}, ${name}`,
    run: () => posteriorGrid(decoder, likelihood, x, axis).logEvidence,
    plain: () => plainGrid(decoder, likelihood, x, points),
    plainShare,
  };
}

const gaussian = { kind: 'gaussian', mean: 'linear', std: 0.3 };
const suites = [
  grid('Gaussian', [2, 32, 64], 'tanh', gaussian),
  grid('Gaussian', [2, 32, 64], 'relu', gaussian),
  grid('Gaussian through a sigmoid', [2, 32, 64], 'tanh', { ...gaussian, mean: 'sigmoid' }),
  grid('Bernoulli', [2, 32, 64], 'tanh', { kind: 'bernoulli' }),
  grid('Gaussian', [2, 32, 32, 64], 'tanh', gaussian),
  grid('Gaussian', [2, 32, 784], 'tanh', gaussian),
];

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
let kept = 0;
function time(work) {
  const started = performance.now();
  kept += work();
  return performance.now() - started;
}

/** Prints the grids and returns them as rows of the bench. Rounds are interleaved, so that a busy moment touches all alike. */
export function reportGrids(rounds = 15) {
  const times = suites.map(() => ({ run: [], plain: [] }));
  for (let round = -3; round < rounds; round++)
    for (const [index, { run, plain, plainShare }] of suites.entries()) {
      const pair = { run: time(run), plain: plainShare * time(plain) };
      if (round < 0) continue;
      times[index].run.push(pair.run);
      times[index].plain.push(pair.plain);
    }
  if (!Number.isFinite(kept)) throw new Error('bench: an evaluation gave no number');
  console.log(`\nposterior on a ${side} × ${side} grid: median, least, ratio to point by point`);
  const width = Math.max(...suites.map(({ model }) => model.length));
  return suites.map(({ model }, index) => {
    const { run, plain } = times[index];
    const value = median(run);
    const ratio = value / median(plain);
    console.log(
      `  ${model.padEnd(width)}  ${value.toFixed(1).padStart(5)} ms  ${Math.min(...run)
        .toFixed(1)
        .padStart(5)} ms  ${ratio.toFixed(3)} ×`,
    );
    return { suite: 'evaluate', model, device: 'posterior grid', value, unit: 'ms', ratio };
  });
}
