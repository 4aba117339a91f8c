import type { Quantities } from './quantities.ts';

/** One way to cut the bound in two, with the sign on screen. */
export interface Form {
  readonly id: 'gap' | 'energy' | 'penalty' | 'swapped';
  /** The first term, and the second with its own sign: the value is their sum. */
  readonly terms: readonly [number, number];
  readonly value: number;
  /** How far the value is from the bound; only the slip is farther off than rounding. */
  readonly miss: number;
}

/** The three cuts of the bound, and the first of them with the arguments of its divergence in the wrong order. */
export function formsOf(found: Quantities, sign: 1 | -1): readonly Form[] {
  const form = (id: Form['id'], first: number, second: number): Form => {
    const value = sign * (first + second);
    return { id, terms: [sign * first, sign * second], value, miss: value - sign * found.bound };
  };
  return [
    form('gap', found.logEvidence, -found.divergence),
    form('energy', found.expectedLogJoint, found.entropy),
    form('penalty', found.reconstruction, -found.klPrior),
    form('swapped', found.logEvidence, -found.swapped),
  ];
}
