/** |value − truth| / |truth|, or |value| where the truth is 0; tests compare it with a tolerance that they justify. */
export function relativeError(value: number, truth: number): number {
  return Math.abs(value - truth) / (truth === 0 ? 1 : Math.abs(truth));
}
