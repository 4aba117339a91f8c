/**
 * Σ aᵢ with the rounding of each addition carried along (Neumaier 1974), so that terms that cancel leave their digits; as
 * if summed with twice the precision and rounded once.
 */
export function compensatedSum(terms: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? NaN;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}
