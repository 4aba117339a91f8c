import * as tf from '@tensorflow/tfjs-core';
import { createRng } from '../../src/math/rng.ts';
import { checks, outcome, stepped } from '../../src/nn/checks.ts';
import type { Sizes } from '../../src/nn/checks.ts';
import type { Ops, StepSettings } from '../../src/nn/ops.ts';
import { createPlain } from '../../src/nn/plain/plain.ts';
import { countLaunches } from '../../src/nn/tfjs/launches.ts';
import type { Launches } from '../../src/nn/tfjs/launches.ts';
import { createWebgl } from '../../src/nn/tfjs/webgl.ts';
import { backward } from '../../src/vae/backward.ts';
import { makeDataset } from '../../src/vae/dataset.ts';
import { initialWeights, named, shapes } from '../../src/vae/model.ts';
import type { Model } from '../../src/vae/model.ts';
import { defaults } from '../../src/vae/protocol.ts';
import { createTrainer, firstCheckpoint } from '../../src/vae/trainer.ts';

/** A short training on WebGL and on the plain device in double precision. */
export interface Course {
  readonly model: Model;
  readonly batch: number;
  readonly draws: number;
  readonly steps: number;
  readonly settings: StepSettings;
}

/** How a course went. */
export interface Outcome {
  /** The greatest difference of a weight, relative to the greatest weight. */
  readonly weights: number;
  /** The same of what was measured in the last step. */
  readonly measured: number;
  readonly isFinite: boolean;
  /** What the first step and the last cost in reconstruction. */
  readonly errors: readonly [first: number, last: number];
  readonly measuredStep: Launches;
  readonly unmeasuredStep: Launches;
  /** Tensors alive after the course that were not before. */
  readonly left: number;
}

/** What the page offers to the test. */
export interface WebglOps {
  /** Opens the device, which checks itself; gives the least ε for Adam. */
  open(halfFloats: boolean): Promise<number>;
  /** By operation, the greatest difference from plain double precision relative to the greatest number. */
  differences(sizes: Sizes): Promise<Readonly<Record<string, number>>>;
  /** Rows picked from a table that has more than a texture, by number: what they hold is their own number. */
  pick(rows: readonly number[]): Promise<readonly number[]>;
  train(course: Course): Promise<Outcome>;
  /** The held-out ELBO of waves after so many steps on WebGL and on the plain device, in nats. */
  finalElbo(steps: number): Promise<readonly [webgl: number, plain: number]>;
  /** Closes the device and opens it again. */
  reopen(): Promise<number>;
  /** How waiting ends once the browser takes the chip away. */
  lose(): Promise<string>;
}

declare global {
  interface Window {
    webglOps: WebglOps;
  }
}

let ops: Ops;
const plain = createPlain(Float64Array);

/** Relative to the greatest; infinite where the sizes differ or something is not a number. */
function difference(expected: Float32Array, got: Float32Array): number {
  if (expected.length !== got.length || !got.every(Number.isFinite)) return Infinity;
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-30);
  return expected.reduce((worst, value, i) => Math.max(worst, Math.abs(value - got[i]!) / scale), 0);
}

async function differences(sizes: Sizes): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for (const [name, check] of Object.entries(checks(sizes))) {
    const [expected, got] = [await outcome(plain, check), await outcome(ops, check)];
    found[name] = Math.max(...expected.map((numbers, k) => difference(numbers, got[k]!)));
  }
  for (const settings of [
    { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-3 },
    { kind: 'sgd', learningRate: 0.01, momentum: 0.9 },
  ] as const) {
    const [expected, got] = [await stepped(plain, settings), await stepped(ops, settings)];
    found[settings.kind] = Math.max(
      difference(expected.values, got.values),
      difference(expected.firstMoment, got.firstMoment),
      difference(expected.secondMoment, got.secondMoment),
    );
  }
  return found;
}

async function pick(rows: readonly number[]): Promise<readonly number[]> {
  const table = ops.tensor(
    Float32Array.from({ length: 3 * 40_001 }, (_, at) => Math.floor(at / 3)),
    40_001,
    3,
  );
  const picked = ops.gather(table, Int32Array.from(rows));
  const numbers = await ops.read(picked);
  [table, picked].forEach((tensor) => ops.dispose(tensor));
  return Array.from({ length: rows.length }, (_, i) => numbers[3 * i + 2]!);
}

/** A trainer on one device; everything random is the same on every other. */
function begin(device: Ops, { model, batch, draws, settings }: Course) {
  const rng = createRng(5, 'harness');
  const items = Float32Array.from({ length: 200 * model.features }, () => rng.uniform());
  const values = initialWeights(model, 0, rng, items);
  const zeros = new Float32Array(values.length);
  const parameters = device.parameters({ values, firstMoment: zeros, secondMoment: zeros, adamStep: 0 }, shapes(model));
  const table = device.tensor(items, 200, model.features);
  let step = 0;
  return {
    parameters,
    advance(measure: boolean) {
      return device.tidy(() => {
        const x = device.gather(
          table,
          Int32Array.from({ length: batch }, () => rng.below(200)),
        );
        const noise = device.noise([12, 34], step++, batch * draws, model.latent);
        const objective = { beta: 0.9, freeBits: 0, samples: draws, learnSigma: true, measure };
        const pass = backward(device, model, named(model, parameters.tensors), x, noise, objective);
        parameters.step(pass.gradients, settings);
        return pass.measured;
      });
    },
    end() {
      parameters.dispose();
      device.dispose(table);
    },
  };
}

async function finalElbo(steps: number): Promise<readonly [number, number]> {
  const settings = defaults.wave;
  const dataset = makeDataset('wave', settings.seed);
  const on = async (device: Ops): Promise<number> => {
    const trainer = createTrainer(device, dataset, firstCheckpoint(settings, dataset));
    for (let i = 0; i < steps; i++) {
      trainer.advance(false);
      // So that a slow chip is never asked for more than it can keep up with.
      if (i % 20 === 19) await device.settle();
    }
    const { elbo } = await trainer.heldOutLosses();
    trainer.dispose();
    return elbo;
  };
  return [await on(ops), await on(createPlain())];
}

async function train(course: Course): Promise<Outcome> {
  const before = ops.count();
  const [mine, theirs] = [begin(plain, course), begin(ops, course)];
  const readings: { readonly expected: Float32Array; readonly got: Float32Array }[] = [];
  let measuredStep: Launches | undefined;
  for (let step = 0; step < course.steps; step++) {
    const expected = mine.advance(true)!;
    let got = expected;
    measuredStep = await countLaunches(() => {
      got = theirs.advance(true)!;
    });
    readings.push({ expected: await plain.read(expected), got: await ops.read(got) });
    ops.dispose(got);
  }
  mine.advance(false);
  const unmeasuredStep = await countLaunches(() => {
    theirs.advance(false);
  });
  const [expected, got] = [await mine.parameters.state(), await theirs.parameters.state()];
  theirs.end();
  const last = readings.at(-1)!;
  return {
    weights: difference(expected.values, got.values),
    measured: difference(last.expected, last.got),
    isFinite: [...got.values, ...got.firstMoment, ...got.secondMoment].every(Number.isFinite),
    errors: [readings[0]!.got[0]!, last.got[0]!],
    measuredStep: measuredStep!,
    unmeasuredStep,
    left: ops.count() - before,
  };
}

/** Takes the context away, as a browser does that needs the chip, and says how a read that is under way ends. */
async function lose(): Promise<string> {
  const { gl } = (tf.backend() as unknown as { readonly gpgpu: { readonly gl: WebGL2RenderingContext } }).gpgpu;
  const sum = ops.tensor([1, 2], 1, 2);
  const reading = ops.read(sum).then(
    (numbers) => `read ${numbers.join(' ')}`,
    (error: unknown) => String(error),
  );
  gl.getExtension('WEBGL_lose_context')!.loseContext();
  const settling = ops.settle().then(
    () => 'settled',
    (error: unknown) => String(error),
  );
  return `${await reading}; ${await settling}`;
}

window.webglOps = {
  async open(halfFloats) {
    tf.env().set('WEBGL_FORCE_F16_TEXTURES', halfFloats);
    ops = await createWebgl();
    return ops.epsilon;
  },
  async reopen() {
    ops.close();
    ops = await createWebgl();
    return ops.epsilon;
  },
  differences,
  pick,
  train,
  finalElbo,
  lose,
};
