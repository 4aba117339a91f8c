/**
 * A unit square cut upright at `width`, and each part cut across: the left one at height `left`, the right one at `right`.
 * With the prior as the width, the heights are the likelihoods, and the four areas are the joint probabilities.
 */
export interface Split {
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

/** The four areas of a split: lower left, upper left, lower right, upper right. */
export function areasOf({ width, left, right }: Split): readonly [number, number, number, number] {
  return [width * left, width * (1 - left), (1 - width) * right, (1 - width) * (1 - right)];
}

/**
 * The same four areas, cut the other way round: what was below is now left, what was left is now below. For joint
 * probabilities this is Bayes' theorem; taken twice it is where one began. Needs some area below and some above.
 */
export function flip(split: Split): Split {
  const [lowerLeft, upperLeft, lowerRight, upperRight] = areasOf(split);
  return {
    width: lowerLeft + lowerRight,
    left: lowerLeft / (lowerLeft + lowerRight),
    right: upperLeft / (upperLeft + upperRight),
  };
}
