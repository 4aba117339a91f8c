import { createRng } from '../math/rng.ts';
import { checkChain, type JudgedLine } from '../notebook/check.ts';
import type { Derivations } from '../notebook/derivation.ts';
import { createDraws } from '../notebook/draw.ts';
import { initialValues, type Values } from '../notebook/param.ts';

const draws = createDraws(createRng(4), 20_000);

/** A chain of these derivations judged at the values that a reader first sees, but for those given. */
export function judgeChain(derivations: Derivations, id: string, changed: Values = {}): readonly JudgedLine[] {
  const owner = derivations.find(({ chains }) => chains.some((chain) => chain.id === id));
  const chain = owner?.chains.find((each) => each.id === id);
  if (!owner || !chain) throw new Error(`no chain ${id}`);
  return checkChain(chain, { ...initialValues(owner.params), ...changed }, draws);
}
