import { choice, type ChoiceParam, number, type NumberParam } from './param.ts';

/** Only what names a chain and its lines, so that a chain over any parameters fits. */
type Steps = { readonly id: string; readonly lines: readonly { readonly slip?: unknown }[] };

/** The line of a chain that is being read, counted from 1; 0 shows them all. Its key in the address is the chain's id. */
export function stepParam(chain: Steps): NumberParam {
  return number(chain.id, {
    tex: '\\text{line}',
    meaning: 'line of the derivation',
    initial: 0,
    min: 0,
    max: chain.lines.length,
    step: 1,
    digits: 0,
  });
}

/** Which known slip stands in a chain: the number of its line, counted from 1, or `none`. Undefined where no line has a slip. */
export function slipParam(chain: Steps): ChoiceParam | undefined {
  const lines = chain.lines.flatMap((line, index) => (line.slip ? [String(index + 1)] : []));
  if (lines.length === 0) return undefined;
  return choice<string>(`${chain.id}.slip`, {
    tex: '\\text{slip}',
    meaning: 'line with a known slip',
    initial: 'none',
    options: [{ value: 'none', label: 'none' }, ...lines.map((value) => ({ value, label: `line ${value}` }))],
  });
}
