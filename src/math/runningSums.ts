/** The sums of the first 0, 1, …, n terms, [n + 1], each with the rounding carried along (Neumaier 1974). */
export function runningSums(terms: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(terms.length + 1);
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? NaN;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
    sums[i + 1] = sum + lost;
  }
  return sums;
}
