/** Throws `RangeError("rule, got value")` unless the condition is true; `rule` begins with the name of the function. */
export function requireThat(condition: boolean, rule: string, value: unknown): asserts condition {
  if (!condition) throw new RangeError(`${rule}, got ${typeof value === 'number' ? value : JSON.stringify(value)}`);
}
