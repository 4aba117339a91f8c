import type { Derivations } from '../../notebook/derivation.ts';
import { extentOf, type Tally } from '../../notebook/trial.ts';
import type { Row } from './protocol.ts';

const none: Tally = { relations: 0, redrawn: 0, slips: 0, failed: 0, failures: [] };

/** Puts the tallies of derivations with the same id together, in their order. */
export function rowsOf(derivations: Derivations, tallies: readonly Tally[]): readonly Row[] {
  const ids = [...new Set(derivations.map(({ id }) => id))];
  return ids.map((id) => {
    const parts = derivations.flatMap((derivation, index) =>
      derivation.id === id ? [{ derivation, tally: tallies[index] ?? none }] : [],
    );
    const sum = (key: 'relations' | 'redrawn' | 'slips' | 'failed'): number =>
      parts.reduce((total, { tally }) => total + tally[key], 0);
    return {
      id,
      lines: extentOf(parts.map(({ derivation }) => derivation)).lines,
      relations: sum('relations'),
      redrawn: sum('redrawn'),
      slips: sum('slips'),
      failed: sum('failed'),
      failures: parts.flatMap(({ tally }) => tally.failures),
    };
  });
}
