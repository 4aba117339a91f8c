/** What a run depends on. */
export interface RouterSettings {
  readonly seed: number;
  /** How many experts, from 2. */
  readonly experts: number;
  /** Weight of the balance loss in the run that has it. */
  readonly alpha: number;
}

/** One routed layer as it is now. */
export interface RoutedLayer {
  /** Router logits, token by token, T × N. */
  readonly logits: Float32Array;
  /** Mean squared error of each token's answer over its coordinates. */
  readonly errors: Float32Array;
  /** The mean of `errors` over the tokens at step 0, `every`, 2 `every` …. */
  readonly errorHistory: readonly number[];
  /** N Σ f_i P_i at the same steps. */
  readonly balanceHistory: readonly number[];
}

/** What a figure shows of the two layers at one step; both see the same tokens and start from the same weights. */
export interface RouterView {
  /** The layer without the balance loss, and the layer with it. */
  readonly free: RoutedLayer;
  readonly balanced: RoutedLayer;
  readonly every: number;
  /** The error of each token where no expert answers for it: the mean square of its target. */
  readonly unanswered: Float32Array;
  /** Entries of the weight matrices of one layer, biases not counted. */
  readonly parameters: number;
  /** Multiply-adds for a token, counted over the tokens that were routed. */
  readonly multiplyAdds: number;
}
