import { formatNumber } from '../../ui/format.ts';
import type { PriorScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A precision, with as many decimals as its size deserves. */
export const precisionText = (value: number): string =>
  Number.isInteger(Number(value.toFixed(6))) ? String(Math.round(value)) : formatNumber(value, value < 100 ? 2 : 1);

const superscript = (power: number): string =>
  Array.from(String(power), (sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? ''))).join('');

/** "10⁻⁵", or nothing for 1. */
export const powerText = (power: number): string => (power === 0 ? '' : `10${superscript(power)}`);

/** The number with this logarithm in so many digits; with a power of ten where it is very small or large, even below 1e-308. */
export function textOfLog(log: number): string {
  if (log === Infinity) return '∞';
  const power = Math.floor(log / Math.LN10 + 1e-12);
  if (power >= -2 && power < 4) return formatNumber(Math.exp(log), 3);
  const digits = formatNumber(Math.exp(log - power * Math.LN10), 2);
  return digits === '10.00' ? `1.00·${powerText(power + 1)}` : `${digits}·${powerText(power)}`;
}

const list = (order: readonly number[]): string => order.map((k) => String(k + 1)).join(', ');
const dataText = (count: number): string => (count === 1 ? '1 datum' : `${count} data`);
const bell = ({ closed }: PriorScene): string =>
  `mean ${formatNumber(closed.posterior.mean, 3)} and standard deviation ${formatNumber(closed.posterior.std, 3)}`;

function wordsInTurn(shown: PriorScene): Words {
  const { data, order, taken, precision } = shown;
  if (taken === 0)
    return { now: 'Nothing has been read yet: you know what the prior knows.', look: 'Read any datum, in any order.' };
  const last = order[taken - 1] ?? 0;
  const before = precision.posterior - precision.datum;
  if (taken === data.length && taken > 1) {
    return {
      now: `All ${taken} data are read, in the order ${list(order)}: ${bell(shown)}.`,
      look: 'Put some of them back and read them in another order. You will end here again, to the last digit.',
    };
  }
  return {
    now: `Datum ${last + 1} has just been read: the precision rose from ${precisionText(before)} to ${precisionText(precision.posterior)}.`,
    look:
      taken < data.length
        ? 'The bell you have now is the prior of the next datum. Read one more, whichever you like.'
        : 'There is only this one. Add another datum.',
  };
}

/** What the figure says in its present state. */
export function wordsOf(shown: PriorScene): Words {
  const { data, precision, prior, closed } = shown;
  if (data.length === 0) return { now: 'Without data the posterior is the prior.', look: 'Add a datum.' };
  if (shown.inTurn) return wordsInTurn(shown);
  const { std } = closed.posterior;
  const center = data.reduce((sum, x) => sum + x, 0) / data.length;
  const away = Math.max(...data) - Math.min(...data) > 4 * std + 3 * shown.noise;
  const terms = [precision.prior, precision.datum, precision.posterior].map(precisionText);
  const about = terms.every((term) => !term.includes('.')) ? '' : 'about ';
  const adds = `Precisions add: ${about}${terms[0]} from the prior and ${terms[1]} from each of ${dataText(data.length)} make ${terms[2]}`;
  if (away) {
    return {
      now: `The data disagree wildly, and the posterior is as narrow as ever: standard deviation ${formatNumber(std, 3)}.`,
      look: 'Its width was settled by how many data there are and how noisy each is, before you saw a single value.',
    };
  }
  const apart = Math.abs(center - prior.mean) > 1e-6;
  if (apart && precision.prior > precision.posterior / 2) {
    return {
      now: `${adds}, and the prior holds more than half of it.`,
      look: 'The bell stays nearer to the prior than to the data. Widen the prior, or add data, until they win.',
    };
  }
  return {
    now: `${adds}.`,
    look: 'Drag one datum far away: the posterior follows, and its width does not change at all.',
  };
}

/** What every move changes, said after the value. */
export const spokenOf = (shown: PriorScene): string => `posterior ${bell(shown)}`;
