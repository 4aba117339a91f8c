import { formatNumber } from '../../ui/format.ts';
import type { SliceScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** The names of the coordinate that is known and of the one that is kept. */
export function namesOf({ known }: Pick<SliceScene, 'known'>): readonly [known: string, kept: string] {
  return known === 2 ? ['x₂', 'x₁'] : ['x₁', 'x₂'];
}

const superscript = (power: number): string =>
  Array.from(String(power), (sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? ''))).join('');

/** The density with this log: four decimals, or two digits and a power of ten where it is small, also below 1e-308. */
export function densityText(log: number): string {
  if (log === -Infinity) return '0';
  if (log > Math.log(1e-3)) return formatNumber(Math.exp(log), 4);
  const power = Math.floor(log / Math.LN10);
  const digits = Math.exp(log - power * Math.LN10).toFixed(2);
  return digits === '10.00' ? `1.00·10${superscript(power + 1)}` : `${digits}·10${superscript(power)}`;
}

const text = (value: number): string => formatNumber(value, 2);

/** What is said after a value that is being changed. */
export function verdictOf(shown: SliceScene): string {
  const [, kept] = namesOf(shown);
  return `${kept} around ${text(shown.formula.mean)}, standard deviation ${text(shown.formula.std)}`;
}

/** What the figure says in its present state. */
export function wordsOf(shown: SliceScene): Words {
  const [known, kept] = namesOf(shown);
  const { law, formula, shadow, line } = shown;
  if (law.name === 'coin') {
    return {
      now: `No correlation, and still ${known} = ${text(line)} leaves ${kept} only ${shown.spikes.length === 1 ? 'one value' : 'two values'}.`,
      look: 'Both shadows are normal, the pair is not. Drag the line: here the spread of the slice does depend on where you look.',
    };
  }
  if (law.name === 'signs') {
    return {
      now: `The shadows are the same two bells, the correlation is ${formatNumber(law.corr, 3)}, and the slice is ${shown.v === 0 ? 'a whole bell here, where the line lies on the mean' : 'half a bell'}.`,
      look: 'Marginals and a correlation do not make a joint law: only a normal is told by them. Drag the line across the mean.',
    };
  }
  const here = `At ${known} = ${text(line)}, ${kept} lies around ${text(formula.mean)} with standard deviation ${text(formula.std)}`;
  if (law.corr === 0) {
    return {
      now: `${here}, as if nothing were known.`,
      look: `At ρ = 0 the slice is the shadow, wherever you cut: for a joint normal, no correlation means independence.`,
    };
  }
  const same = text(formula.std) === text(shadow.std);
  return {
    now: same ? `${here}: hardly less than without knowing.` : `${here}; before, it was ${text(shadow.std)}.`,
    look: 'Drag the line outward: the slice moves along, and never changes its width.',
  };
}
