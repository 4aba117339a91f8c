/** How the experts share a datum while they learn. */
export type Gating = 'soft' | 'hard';

/** What a run depends on. */
export interface ExpertsSettings {
  readonly seed: number;
  /** How many experts, from 1. */
  readonly experts: number;
  /** `soft`: by their responsibilities, as the likelihood of the mixture asks. `hard`: the whole datum goes to the most responsible. */
  readonly gating: Gating;
}

/** The two layers of a network with one input and one hidden layer of tanh units, as `networkAt` reads them. */
export type NetworkLayers = readonly [first: Float32Array, second: Float32Array];

/** What a figure shows of the model at one step: its weights, from which everything else follows. */
export interface ExpertsView {
  /** Hidden units of each network. */
  readonly hidden: number;
  /** x ↦ gate logits. */
  readonly gate: NetworkLayers;
  /** x ↦ mean, and the logarithm of what the standard deviation has above its floor; one network an expert. */
  readonly experts: readonly NetworkLayers[];
  /** x ↦ mean, of the one network under squared error. */
  readonly single: NetworkLayers;
  /** Steps between two numbers of the histories, of which the first is that of step 0. */
  readonly every: number;
  /** Mean −log p(y | x) over the training data in nats. */
  readonly mixtureHistory: readonly number[];
  /** Mean (y − mean)² of the one network over the training data. */
  readonly squareHistory: readonly number[];
}
