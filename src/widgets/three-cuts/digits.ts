/** So many decimals that the largest of the numbers, in nats, does not run long. */
export function digitsFor(numbers: readonly number[]): number {
  const largest = Math.max(...numbers.map(Math.abs));
  return largest >= 1000 ? 1 : largest >= 100 ? 2 : 3;
}

/** Whether the parts, each rounded by itself to so many decimals, add up to their rounded total. */
export function shownAddUp(parts: readonly number[], total: number, digits: number): boolean {
  const shown = (value: number): number => Math.round(Number(value.toFixed(digits)) * 10 ** digits);
  return parts.reduce((sum, part) => sum + shown(part), 0) === shown(total);
}
