/** Rows of `dimensions` numbers each. */
export interface Codes {
  readonly values: ArrayLike<number>;
  readonly count: number;
  readonly dimensions: number;
}

/** The indices of the k rows of `among` nearest to row `i` of `query`, in no order. */
export function nearest(query: Codes, i: number, among: Codes, k: number): Int32Array {
  const d = query.dimensions;
  const best = new Float64Array(k).fill(Infinity);
  const rows = new Int32Array(k).fill(-1);
  let worst = 0;
  for (let n = 0; n < among.count; n++) {
    let distance = 0;
    for (let j = 0; j < d; j++) distance += (query.values[i * d + j]! - among.values[n * d + j]!) ** 2;
    if (!(distance < best[worst]!)) continue;
    best[worst] = distance;
    rows[worst] = n;
    for (let m = 0; m < k; m++) if (best[m]! > best[worst]!) worst = m;
  }
  return rows.filter((row) => row >= 0);
}

/**
 * R² = 1 − Σ (y − ŷ)² / Σ (y − ȳ)² of predicting `target` at the query codes by the mean over the k nearest training
 * codes: 1 when codes tell the factor, about 0 or below when they do not. Blind to how the code space is bent.
 */
export function knnR2(
  train: Codes,
  trainTarget: ArrayLike<number>,
  query: Codes,
  target: ArrayLike<number>,
  k = 10,
): number {
  let [residual, total, mean] = [0, 0, 0];
  for (let i = 0; i < query.count; i++) mean += target[i]! / query.count;
  for (let i = 0; i < query.count; i++) {
    const rows = nearest(query, i, train, k);
    const predicted = rows.reduce((sum, row) => sum + trainTarget[row]!, 0) / rows.length;
    residual += (target[i]! - predicted) ** 2;
    total += (target[i]! - mean) ** 2;
  }
  return 1 - residual / total;
}

/** Share of the query codes whose class is the most frequent one among the k nearest training codes (ties go to the lower class). */
export function knnAccuracy(
  train: Codes,
  trainClasses: ArrayLike<number>,
  query: Codes,
  classes: ArrayLike<number>,
  k = 7,
): number {
  let right = 0;
  for (let i = 0; i < query.count; i++) {
    const votes = new Map<number, number>();
    for (const row of nearest(query, i, train, k))
      votes.set(trainClasses[row]!, (votes.get(trainClasses[row]!) ?? 0) + 1);
    const [winner] = [...votes].toSorted(([a, m], [b, n]) => n - m || a - b)[0] ?? [];
    if (winner === classes[i]) right++;
  }
  return right / query.count;
}
