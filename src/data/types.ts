/** A table of items with what is true about each. */
export interface Items {
  readonly count: number;
  /** `count` × `features`, row by row. */
  readonly x: Float32Array;
  /** True factors by name, `count` values each. */
  readonly factors: Readonly<Record<string, Float32Array>>;
  /** The class of each item where there are classes. */
  readonly classes?: Uint8Array;
}

/** What an item of a data set is, and how it is drawn. */
export interface Form {
  /** Numbers per item; `width` × `height`. */
  readonly features: number;
  readonly width: number;
  /** 1 where an item is a curve or a point; otherwise an item is an image, row by row from the top. */
  readonly height: number;
  /** How an item is drawn: along a line, as pixels, or as one point of a plane (2 × 1 numbers); by `height` when absent. */
  readonly kind?: 'curve' | 'image' | 'points';
  /** The values between which curves are drawn, and points along both axes; just below 0 to just above 1 when absent. */
  readonly range?: readonly [low: number, high: number];
  /** Names of the factors that are angles in radians, 0 … 2π, where the end meets the start. */
  readonly angles?: readonly string[];
}

/** Generated data, split into what is trained on and what is held out. */
export interface Dataset extends Form {
  readonly train: Items;
  readonly heldOut: Items;
}
