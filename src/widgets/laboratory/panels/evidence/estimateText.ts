import type { Estimate } from '../../../../vae/protocol/questions.ts';
import { formatNumber, knownDecimals } from '../../../../ui/format.ts';

/** Decimals shown where more are known. */
const most = 3;

/** A number to the digits that its error leaves known, with the error where it can be seen in them. */
export function estimateText({ value, error }: Estimate): string {
  const digits = knownDecimals(error, most);
  const isSure = error < 0.5 * 10 ** -most;
  return isSure ? formatNumber(value, digits) : `${formatNumber(value, digits)} ± ${formatNumber(error, digits)}`;
}

/** The difference of two estimates; the errors add, which is never too little. */
export const difference = (a: Estimate, b: Estimate): Estimate => ({
  value: a.value - b.value,
  error: a.error + b.error,
});
