/** log(1 + eˣ) without overflow, and without losing eˣ beside 1. */
export function log1pExp(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/**
 * log Σ e^(aᵢ): the largest term is taken out and the rest enters through log1p; −∞ for no terms or all −∞, NaN where a
 * term is NaN.
 */
export function logSumExp(terms: ArrayLike<number>): number {
  let at = 0;
  for (let i = 1; i < terms.length; i++) if ((terms[i] ?? NaN) > (terms[at] ?? NaN)) at = i;
  const most = terms[at] ?? -Infinity;
  if (most === -Infinity || most === Infinity) return most;
  let rest = 0;
  for (let i = 0; i < terms.length; i++) if (i !== at) rest += Math.exp((terms[i] ?? NaN) - most);
  return most + Math.log1p(rest);
}
