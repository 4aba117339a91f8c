/** One measured figure. */
export interface Row {
  readonly suite: 'train' | 'draw' | 'page' | 'memory';
  readonly model: string;
  readonly device: string;
  readonly value: number;
  readonly unit: string;
  /** Times as good as the first of its suite and model, in the same run. */
  readonly ratio?: number;
  /** Time of a step over the time of its own matrix products on the same device; 1 would be all products and nothing else. */
  readonly floorRatio?: number;
  /** Launches of a step, on a graphics chip. */
  readonly launches?: number;
}

/** The middle of some values. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
