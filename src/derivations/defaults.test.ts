import { expect, it } from 'vitest';
import { createRng } from '../math/rng.ts';
import { checkChain } from '../notebook/check.ts';
import { createDraws } from '../notebook/draw.ts';
import { initialValues } from '../notebook/param.ts';
import defaults from './defaults.json' with { type: 'json' };
import { derivations } from './index.ts';

/** What a line evaluates to, computed once by another program; a Monte Carlo mean with its standard error. */
type Reference =
  | number
  | readonly number[]
  | { readonly value: number | readonly number[]; readonly standardError: number };

const references = new Map<string, readonly Reference[]>(Object.entries(defaults));
const chains = derivations.flatMap(({ params, chains: all }) => all.map((chain) => [chain.id, chain, params] as const));
const draws = createDraws(createRng(5), 20_000);

it('covers every chain', () => {
  expect([...references.keys()].toSorted()).toEqual(chains.map(([id]) => id).toSorted());
});

it.each(chains)('%s has the values of the reference on every line', (id, chain, params) => {
  const judged = checkChain(chain, initialValues(params), draws);
  const expected = references.get(id) ?? [];
  expect(judged).toHaveLength(expected.length);
  // Where a chain allows a search its digits, so does this; the searches of the reference stopped at 1e-8.
  const searched = chain.lines.some(({ route }) => route === 'optimization');
  const relative = Math.max(searched ? 1e-8 : 1e-9, ...chain.lines.map(({ tolerance }) => tolerance ?? 0));
  for (const [index, { value, standardError, standardErrors }] of judged.entries()) {
    const reference = expected[index] ?? NaN;
    const { value: wanted, standardError: theirs } =
      typeof reference === 'object' && 'value' in reference ? reference : { value: reference, standardError: 0 };
    const numbers = [wanted].flat();
    expect([value].flat()).toHaveLength(numbers.length);
    const size = Math.max(...numbers.map(Math.abs));
    for (const [i, number] of [value].flat().entries()) {
      const other = numbers[i] ?? NaN;
      const ours = standardErrors?.[i] ?? standardError ?? 0;
      // rounding, and four standard errors of both sides
      const limit = relative * size + 1e-12 + 4 * Math.hypot(ours, theirs);
      expect(Math.abs(number - other), `line ${index + 1}: ${number} against ${other}`).toBeLessThanOrEqual(limit);
    }
  }
});
