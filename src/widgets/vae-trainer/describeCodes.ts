import type { HeldOut } from '../../state/training.ts';

/** Ends of the shortest arc that holds all angles; from the first to the second it may pass 0. */
function arcOf(angles: readonly number[]): readonly [number, number] {
  const sorted = angles.toSorted((a, b) => a - b);
  const gaps = sorted.map((angle, i) => (sorted[i + 1] ?? (sorted[0] ?? 0) + 2 * Math.PI) - angle);
  const widest = gaps.indexOf(Math.max(...gaps));
  return [sorted[(widest + 1) % sorted.length] ?? 0, sorted[widest] ?? 0];
}

/** Encircled codes in a sentence: how many, and what is true of their data. */
export function describeCodes(heldOut: HeldOut, codes: readonly number[], noun = 'class'): string {
  if (codes.length === 0) return 'No code lies inside.';
  const ranges = Object.entries(heldOut.factors).map(([name, values]) => {
    const inside = codes.map((n) => values[n] ?? 0);
    const [low, high] = heldOut.angles?.includes(name) ? arcOf(inside) : [Math.min(...inside), Math.max(...inside)];
    return `${name} ${low.toFixed(2)} to ${high.toFixed(2)}`;
  });
  const counts = new Map<number, number>();
  for (const n of heldOut.classes ? codes : [])
    counts.set(heldOut.classes?.[n] ?? 0, (counts.get(heldOut.classes?.[n] ?? 0) ?? 0) + 1);
  const classes = [...counts].toSorted((a, b) => b[1] - a[1]).map(([name, count]) => `${name} (${count})`);
  return `${codes.length} code${codes.length === 1 ? '' : 's'} inside: ${[...(classes.length > 0 ? [`${noun} ${classes.join(', ')}`] : []), ...ranges].join('; ').replaceAll('-', '−')}.`;
}
