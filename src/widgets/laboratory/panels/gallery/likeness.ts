/** The root mean square of the differences between two items. */
function distance(a: Float32Array, i: number, b: Float32Array, j: number, features: number): number {
  let sum = 0;
  for (let k = 0; k < features; k++) sum += (a[i * features + k]! - b[j * features + k]!) ** 2;
  return Math.sqrt(sum / features);
}

/** How far a sample is from the nearest item, in the units of the data: the median over the samples of the root mean square difference. */
export function distanceToData(samples: Float32Array, items: Float32Array, features: number): number {
  const count = samples.length / features;
  const known = items.length / features;
  const nearest = Array.from({ length: count }, (_, i) => {
    let least = Infinity;
    for (let j = 0; j < known; j++) least = Math.min(least, distance(samples, i, items, j, features));
    return least;
  }).toSorted((a, b) => a - b);
  return ((nearest[Math.floor((count - 1) / 2)] ?? 0) + (nearest[Math.ceil((count - 1) / 2)] ?? 0)) / 2;
}

/**
 * How large reconstructions are beside their data: the slope of their deviations from `mean` against those of the data.
 * 1 where data come back at their size, 0 where every datum comes back as the same.
 */
export function sizeOfReconstructions(
  reconstructions: Float32Array,
  items: Float32Array,
  mean: ArrayLike<number>,
): number {
  let [both, own] = [0, 0];
  reconstructions.forEach((value, i) => {
    const middle = mean[i % mean.length]!;
    both += (value - middle) * (items[i]! - middle);
    own += (items[i]! - middle) ** 2;
  });
  return both / own;
}

/** The root mean square of what reconstructions miss. */
export function missOf(reconstructions: Float32Array, items: Float32Array): number {
  const sum = reconstructions.reduce((total, value, i) => total + (value - items[i]!) ** 2, 0);
  return Math.sqrt(sum / reconstructions.length);
}
