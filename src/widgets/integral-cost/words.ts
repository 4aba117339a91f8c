import { formatNumber, knownDecimals } from '../../ui/format.ts';
import { budget } from './grid.ts';
import type { Measured } from './measure.ts';
import type { CostScene } from './scene.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (exponent: number): string =>
  Array.from(String(exponent), (sign) => (sign === '-' ? '⁻' : (superscripts[Number(sign)] ?? ''))).join('');

/** A power of ten, such as 10⁻⁶; those near 1 as they are. */
export const powerText = (exponent: number): string =>
  Math.abs(exponent) <= 2 ? String(10 ** exponent) : `10${raised(exponent)}`;

/** The count of a grid as it arises: n to the k. */
export const gridText = (n: number, k: number): string => `${n}${raised(k)}`;

/** A whole number: in groups of three digits up to a hundred million, a power of ten where it is one, or else two digits of it. */
export function countText(count: bigint): string {
  if (count < 100_000_000n) return count.toLocaleString('en-US');
  const digits = String(count);
  return /^10*$/.test(digits) ? powerText(digits.length - 1) : formatNumber(Number(count));
}

/** A number of people, draws or years that is not known to the last one. */
export const roughly = (value: number): string =>
  value < 1e7 ? Number(value.toPrecision(2)).toLocaleString('en-US') : formatNumber(value);

/** A part of the exact value: percent up to a hundred thousand of them, and the factor beyond. */
export function partText(part: number): string {
  if (part < 1e-9) return 'less than 10⁻⁷%';
  if (part < 1e-5) return `${formatNumber(100 * part, 2)}%`;
  if (part >= 10) return `${roughly(part)} times p(x)`;
  const percent = 100 * part;
  return `${formatNumber(percent, percent >= 10 ? 0 : percent >= 0.1 ? 1 : 4)}%`;
}

/** What a sum of densities is that a computer cannot tell from 0. */
const tooSmall = 'below 10⁻³⁰⁷';

/** A density with four digits, from its log in nats, so that none is too small to be written. */
export function densityText(logValue: number): string {
  if (logValue === -Infinity) return tooSmall;
  const value = Math.exp(logValue);
  if (value >= 1e-3) return formatNumber(value, 3 - Math.floor(Math.log10(value)));
  const power = Math.floor(logValue / Math.LN10);
  const digits = formatNumber(10 ** (logValue / Math.LN10 - power), 3);
  return digits === '10.000' ? `1.000·10${raised(power + 1)}` : `${digits}·10${raised(power)}`;
}

/** A mean with its standard error, in the digits that it leaves known and in one power of ten. */
export function estimateText(mean: number, standardError: number): string {
  if (mean === 0) return tooSmall;
  const power = mean >= 1e-3 ? 0 : Math.floor(Math.log10(mean));
  const [scaled, error] = [mean / 10 ** power, standardError / 10 ** power];
  const digits = knownDecimals(error);
  const text = `${formatNumber(scaled, digits)} ± ${formatNumber(error, digits)}`;
  return power === 0 ? text : `(${text})·10${raised(power)}`;
}

const year = 365.25 * 86_400;
/** The age of the universe in years. */
const universe = 13.8e9;

/** A duration in the unit that suits it; beyond the age of the universe, as a multiple of it. */
export function timeText(seconds: number): string {
  const units = [
    [1, 'seconds'],
    [60, 'minutes'],
    [3600, 'hours'],
    [86_400, 'days'],
    [year, 'years'],
  ] as const;
  if (seconds / year > universe)
    return `${roughly(seconds / year)} years, ${roughly(seconds / year / universe)} times the age of the universe`;
  const [size, name] = units.findLast(([each]) => seconds >= 2 * each) ?? units[0];
  return `${seconds / size < 10 ? formatNumber(seconds / size, 1) : roughly(seconds / size)} ${name}`;
}

/** Evaluations a second, as this device has just done them; undefined until it has done enough to tell. */
export const speedOf = ({ evaluations, milliseconds }: Measured): number | undefined =>
  evaluations > 5000 && milliseconds > 1 ? (1000 * evaluations) / milliseconds : undefined;

/** How long the grid would take at the speed measured, said as what it is. */
export function waitText({ count }: CostScene, measured: Measured): string {
  const speed = speedOf(measured);
  if (speed === undefined) return '';
  return `Extrapolated from the ${formatNumber(speed / 1e6, 1)} million evaluations a second just measured on this device, it would take ${timeText(Number(count) / speed)}.`;
}

/** How far a value is from the exact one, as a part of it. */
export const errorOf = (value: number, exact: number): number => Math.abs(value / exact - 1);

/** A caption in two halves: what is the case now, and what to look for. */
interface Words {
  readonly now: string;
  readonly look: string;
}

const axes = (k: number): string => (k === 1 ? 'one axis' : `${k} axes`);

function gridWords(shown: CostScene, { grid }: Measured): string {
  const cost = `${shown.n} points on ${shown.k === 1 ? 'one axis' : `each of ${axes(shown.k)}`}: ${countText(shown.count)} evaluations`;
  if (!shown.affordable) return `${cost}, more than the ${countText(BigInt(budget))} computed here.`;
  if (!grid) return `${cost}, being computed.`;
  return `${cost}, and an error of ${partText(errorOf(grid.value, shown.exact))}.`;
}

/** What to look for, by how badly the draws do. */
function lookWords(shown: CostScene): string {
  const { k, hills, expected, enough, affordable } = shown;
  if (expected > 1)
    return `The draws fail too: the mean of ${roughly(shown.samples)} has a standard deviation of ${partText(expected)}, and it takes ${roughly(enough)} to bring that to 10%. The integral sits on ${hills.toLocaleString('en-US')} narrow hills, and the prior seldom meets one.`;
  if (!affordable)
    return `The draws still manage, with ${partText(expected)}, but every further latent takes ${formatNumber(growth(shown), 1)} times as many for the same error.`;
  if (k <= 2) return `The draws from the prior miss by about ${partText(expected)}. Add latents, and watch both costs.`;
  return `Another latent costs the grid ${shown.n} times as much, and takes ${formatNumber(growth(shown), 1)} times as many draws for the same error.`;
}

/** How many times as many draws one more latent takes: the spread squared, plus one, is a k-th power. */
function growth({ spread, k }: CostScene): number {
  const each = Math.log1p(spread * spread) / k;
  return Math.expm1((k + 1) * each) / Math.expm1(k * each);
}

/** What the figure says in its present state. */
export const wordsOf = (shown: CostScene, measured: Measured): Words => ({
  now: gridWords(shown, measured),
  look: lookWords(shown),
});
