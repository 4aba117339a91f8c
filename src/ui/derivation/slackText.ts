import type { JudgedLine } from '../../notebook/check.ts';
import type { Relation } from '../../notebook/derivation.ts';
import { formatNumber, knownDecimals } from '../format.ts';

/** What an inequality gives away, in words: by how much the level moves, or that a broken one moves the wrong way. */
export function slackText(line: JudgedLine, relation: Relation): string | undefined {
  if (line.slack === undefined) return undefined;
  const decimals = line.standardError === undefined ? 5 : knownDecimals(line.standardError);
  const down = relation === '≥' ? line.slack >= 0 : line.slack < 0;
  const amount = formatNumber(Math.abs(line.slack), decimals);
  const wrong = line.light === 'broken' && line.slack < 0 ? ', the wrong way' : '';
  if (Number(amount) === 0) return 'gives nothing away here';
  const error = line.standardError === undefined ? '' : ` ± ${formatNumber(line.standardError, decimals)}`;
  return `${down ? 'drops' : 'rises'} by ${amount}${error}${wrong}`;
}
