import type { Activation, Output } from '../ops.ts';

/** A place in the memory of the kernels, in bytes; 0 where a tensor is left out. */
export type Address = number;

/** Activations by their numbers in assembly/layers.ts. */
export const activationCode: Readonly<Record<Activation, number>> = {
  linear: 0,
  tanh: 1,
  relu: 2,
  sigmoid: 3,
  softplus: 4,
};

/** Outputs by their numbers in assembly/likelihood.ts. */
export const outputCode: Readonly<Record<Output, number>> = {
  linear: 0,
  sigmoid: 1,
  bernoulli: 2,
  'continuous-bernoulli': 3,
};

type Kernel<T extends readonly unknown[]> = (...args: T) => void;

/** What assembly/index.ts exports; the arguments are described there. */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  readonly dense: Kernel<
    [
      x: Address,
      layer: Address,
      out: Address,
      rows: number,
      inputs: number,
      outputs: number,
      activation: number,
      spare: Address,
    ]
  >;
  readonly layerGradient: Kernel<
    [x: Address, dy: Address, out: Address, rows: number, inputs: number, outputs: number, spare: Address]
  >;
  readonly denseBackward: Kernel<
    [
      dy: Address,
      layer: Address,
      y: Address,
      out: Address,
      rows: number,
      inputs: number,
      outputs: number,
      activation: number,
      spare: Address,
    ]
  >;
  readonly gather: Kernel<[table: Address, rows: Address, out: Address, count: number, columns: number]>;
  readonly accumulate: Kernel<[x: Address, factor: number, out: Address, count: number, add: boolean]>;
  readonly columnMeans: Kernel<[x: Address, out: Address, rows: number, columns: number]>;
  readonly noise: Kernel<[low: number, high: number, step: number, out: Address, count: number]>;
  readonly reparameterize: Kernel<
    [posterior: Address, noise: Address, out: Address, items: number, draws: number, latent: number]
  >;
  readonly klPerUnit: Kernel<[posterior: Address, out: Address, rows: number, latent: number]>;
  readonly above: Kernel<[values: Address, least: number, out: Address, count: number]>;
  readonly posteriorGradient: Kernel<
    [
      posterior: Address,
      noise: Address,
      dz: Address,
      beta: number,
      mask: Address,
      out: Address,
      rows: number,
      latent: number,
    ]
  >;
  readonly sampledPosteriorGradient: Kernel<
    [
      posterior: Address,
      noise: Address,
      dz: Address,
      beta: number,
      weights: Address,
      out: Address,
      items: number,
      draws: number,
      latent: number,
    ]
  >;
  readonly logPosterior: Kernel<
    [posterior: Address, noise: Address, out: Address, items: number, draws: number, latent: number]
  >;
  readonly mean: Kernel<[output: number, a: Address, out: Address, count: number]>;
  readonly reconstructionError: Kernel<
    [output: number, a: Address, x: Address, out: Address, items: number, draws: number, features: number]
  >;
  readonly likelihoodGradient: Kernel<
    [
      output: number,
      a: Address,
      x: Address,
      logSigma: Address,
      weights: Address,
      out: Address,
      items: number,
      draws: number,
      features: number,
    ]
  >;
  readonly logSigmaGradient: Kernel<
    [error: Address, logSigma: Address, features: number, weights: Address, out: Address, rows: number]
  >;
  readonly logLikelihood: Kernel<
    [output: number, error: Address, logSigma: Address, features: number, out: Address, rows: number]
  >;
  readonly mixtureLogProb: Kernel<
    [
      z: Address,
      components: Address,
      logits: Address,
      out: Address,
      rows: number,
      count: number,
      latent: number,
      spare: Address,
    ]
  >;
  readonly mixtureGradient: Kernel<
    [
      z: Address,
      components: Address,
      logits: Address,
      scale: number,
      weights: Address,
      dz: Address,
      dComponents: Address,
      dLogits: Address,
      rows: number,
      count: number,
      latent: number,
      spare: Address,
    ]
  >;
  readonly importanceWeights: Kernel<[logWeights: Address, out: Address, groups: number, draws: number]>;
  readonly logMeanWeight: Kernel<[logWeights: Address, out: Address, groups: number, draws: number]>;
  readonly adam: Kernel<
    [
      values: Address,
      first: Address,
      second: Address,
      gradient: Address,
      count: number,
      beta1: number,
      beta2: number,
      rate: number,
      correction: number,
      epsilon: number,
    ]
  >;
  readonly settleAll: Kernel<[at: Address, count: number]>;
  readonly descend: Kernel<
    [values: Address, velocity: Address, gradient: Address, count: number, momentum: number, rate: number]
  >;
}
