import type { HeldOut } from '../../../../state/training.ts';

/** The codes of the held-out items (`count` × `latent`, row by row) beside what is known of each item: one row per item, a mean and a standard deviation per unit. */
export function codesTable(
  { count, factors, classes }: Pick<HeldOut, 'count' | 'factors' | 'classes'>,
  { means, logVars }: { readonly means: Float32Array; readonly logVars: Float32Array },
): { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] } {
  const latent = means.length / count;
  const units = Array.from({ length: latent }, (_, j) => j);
  const known = Object.entries(factors);
  return {
    columns: [
      'item',
      ...known.map(([name]) => name),
      ...(classes ? ['class'] : []),
      ...units.flatMap((j) => [`z${j + 1} mean`, `z${j + 1} std`]),
    ],
    rows: Array.from({ length: count }, (_, n) => [
      n,
      ...known.map(([, values]) => values[n]!),
      ...(classes ? [classes[n]!] : []),
      ...units.flatMap((j) => [means[n * latent + j]!, Math.exp(logVars[n * latent + j]! / 2)]),
    ]),
  };
}
