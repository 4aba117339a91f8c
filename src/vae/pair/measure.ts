/** A table of pictures, row by row. */
export interface Pictures {
  readonly x: Float32Array;
  readonly count: number;
  readonly features: number;
}

/** For each picture the distance to the nearest one of a table, as the root of the mean squared difference of a pixel. */
export function distancesToNearest(pictures: Pictures, table: Pictures): Float32Array {
  const { features } = pictures;
  return Float32Array.from({ length: pictures.count }, (_, i) => {
    let nearest = Infinity;
    for (let n = 0; n < table.count; n++) {
      let sum = 0;
      for (let j = 0; j < features && sum < nearest; j++) {
        const difference = pictures.x[i * features + j]! - table.x[n * features + j]!;
        sum += difference * difference;
      }
      if (sum < nearest) nearest = sum;
    }
    return Math.sqrt(nearest / features);
  });
}

/** The root of the mean squared difference of two equally long runs of numbers. */
export function rootMeanSquare(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(sum / a.length);
}

/** The least of the numbers that is at least as large as `share` of them. */
export function quantile(values: Float32Array, share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
