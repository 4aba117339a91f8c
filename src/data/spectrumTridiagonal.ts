/**
 * Makes a symmetric matrix [n, n] tridiagonal by reflections, in place (Golub and Van Loan, section 8.3.1): its diagonal
 * [n], and the numbers beside it [n] of which the last is 0.
 */
export function tridiagonalize(a: Float64Array, n: number): { diagonal: Float64Array; beside: Float64Array } {
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  const v = new Float64Array(n);
  const w = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    diagonal[k] = a[k * n + k]!;
    if (k === n - 1) break;
    let largest = 0;
    for (let i = k + 1; i < n; i++) largest = Math.max(largest, Math.abs(a[k * n + i]!));
    if (largest === 0) continue;
    let squares = 0;
    for (let i = k + 1; i < n; i++) squares += (a[k * n + i]! / largest) ** 2;
    const first = a[k * n + k + 1]!;
    const length = (first > 0 ? -1 : 1) * largest * Math.sqrt(squares);
    beside[k] = length;
    // v = column − length e₁, scaled so that the reflection is I − v vᵀ: ‖v‖² = 2 |length| (|length| + |first|) before.
    const scale = 1 / (Math.sqrt(Math.abs(length)) * Math.sqrt(Math.abs(length) + Math.abs(first)));
    for (let i = k + 1; i < n; i++) v[i] = scale * (i === k + 1 ? first - length : a[k * n + i]!);
    let half = 0;
    for (let i = k + 1; i < n; i++) {
      let sum = 0;
      for (let j = k + 1; j < n; j++) sum += a[i * n + j]! * v[j]!;
      w[i] = sum;
      half += (sum * v[i]!) / 2;
    }
    for (let i = k + 1; i < n; i++) w[i]! -= half * v[i]!;
    for (let i = k + 1; i < n; i++) {
      const [vi, wi] = [v[i]!, w[i]!];
      for (let j = k + 1; j < n; j++) a[i * n + j]! -= vi * w[j]! + wi * v[j]!;
    }
  }
  return { diagonal, beside };
}

/**
 * The eigenvalues [n] of a symmetric tridiagonal matrix, in no order: QL steps with implicit shifts (Golub and Van Loan,
 * section 8.3.3; Press et al., Numerical Recipes, section 11.4), in place of the diagonal. Each is off by at most some
 * n · 2⁻⁵² of the largest in size.
 */
export function tridiagonalEigenvalues(diagonal: Float64Array, beside: Float64Array): Float64Array {
  const [d, e, n] = [diagonal, beside, diagonal.length];
  for (let l = 0; l < n; l++) {
    for (let step = 0; step < 60; step++) {
      let m = l;
      while (m < n - 1 && Math.abs(e[m]!) > Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++;
      if (m === l) break;
      const gap = (d[l + 1]! - d[l]!) / (2 * e[l]!);
      let g = d[m]! - d[l]! + e[l]! / (gap + (gap < 0 ? -1 : 1) * Math.hypot(gap, 1));
      let [s, c, p, i] = [1, 1, 0, m - 1];
      for (; i >= l; i--) {
        const f = s * e[i]!;
        const b = c * e[i]!;
        const r = Math.hypot(f, g);
        e[i + 1] = r;
        if (r === 0) {
          d[i + 1]! -= p;
          e[m] = 0;
          break;
        }
        [s, c] = [f / r, g / r];
        g = d[i + 1]! - p;
        const turned = (d[i]! - g) * s + 2 * c * b;
        p = s * turned;
        d[i + 1] = g + p;
        g = c * turned - b;
      }
      if (i >= l) continue;
      d[l]! -= p;
      e[l] = g;
      e[m] = 0;
    }
  }
  return d;
}
