const leads = [1, 1.5, 2, 3, 4, 5, 6, 8];

/** The least of a few round numbers at or above a positive value: a scale rests while a handle moves within it. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (leads.find((lead) => lead >= value / power) ?? 10);
}
