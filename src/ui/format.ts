import type { Estimate, LineValue } from '../notebook/derivation.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
// Sums of a few numbers near 1 carry about this much rounding; what is smaller is not known to differ from zero.
const roundingNoise = 1e-12;

/** A minus sign as typeset, and no sign before a zero. */
function typeset(text: string): string {
  const sign = text.startsWith('-') && /[1-9]/.test(text) ? '−' : '';
  return sign + text.replace(/^-/, '');
}

function powerOfTen(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential(1).split('e');
  const raised = Array.from(exponent.replace('+', ''), (sign) =>
    sign === '-' ? '⁻' : (superscripts[Number(sign)] ?? ''),
  );
  return `${typeset(digits)}·10${raised.join('')}`;
}

/**
 * A number with so many decimals, a true minus sign and no negative zero. What would round to zero or run long is
 * written with a power of ten; below 1e-12 it is zero; NaN is "undefined".
 */
export function formatNumber(value: number, decimals = 5): string {
  if (Number.isNaN(value)) return 'undefined';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size >= 1e7 || (size > roundingNoise && size < 0.5 * 10 ** -decimals)) return powerOfTen(value);
  return typeset(value.toFixed(decimals));
}

/** Decimals that a standard error leaves known: its first digit, and the second where the first is 1. At most `most`. */
export function knownDecimals(standardError: number, most = 5): number {
  if (!(standardError > 0) || !Number.isFinite(standardError)) return most;
  const exponent = Math.floor(Math.log10(standardError));
  const leading = standardError / 10 ** exponent;
  return Math.max(0, Math.min(most, -exponent + (leading < 1.95 ? 1 : 0)));
}

/** Whether a line's value is a Monte Carlo mean with its standard error. */
export function isEstimate(value: LineValue): value is Estimate {
  return typeof value === 'object' && 'standardError' in value;
}

/** Numbers in brackets, each to the digits that its standard error leaves known. */
export function formatVector(numbers: readonly number[], standardErrors: readonly number[] = [], decimals = 5): string {
  const digits = (i: number): number => knownDecimals(standardErrors[i] ?? 0, decimals);
  return `(${numbers.map((entry, i) => formatNumber(entry, digits(i))).join(', ')})`;
}

/** A line's value as text, without its standard error: a number, a mean to its known digits, or a list in brackets. */
export function formatLineValue(value: LineValue, decimals = 5): string {
  if (typeof value === 'number') return formatNumber(value, decimals);
  if (isEstimate(value)) return formatNumber(value.mean, knownDecimals(value.standardError, decimals));
  if ('means' in value) return formatVector(value.means, value.standardErrors, decimals);
  return formatVector(value, [], decimals);
}
