/** The law that a data set is drawn from, by its log density. */
export interface Law {
  /** log p(x) in nats at an item's numbers [features]; −∞ where nothing can lie. */
  readonly logDensity: (x: ArrayLike<number>) => number;
  /** How it is computed, and how exactly. */
  readonly route: string;
}
