import { formatNumber } from '../../ui/format.ts';
import type { GradientScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A variance or a ratio: two decimals while it is small, whole and with its thousands set apart when it is large. */
export function sizeText(value: number): string {
  if (value >= 1000 && value < 1e7) return Math.round(value).toLocaleString('en-US');
  return formatNumber(value, value >= 100 ? 1 : 2);
}

/** The gradient, to two decimals. */
export const gradientText = (value: number): string => formatNumber(Math.abs(value) < 5e-5 ? 0 : value, 2);

/** f in plain letters, as labels write it. */
export function functionText({ values }: Pick<GradientScene, 'values'>): string {
  if (values.gradF === 'wave') return `cos(${formatNumber(values.gradOmega, 1).replace('.0', '')} z)`;
  const a = values.target;
  if (a === 0) return 'z²';
  return `(z ${a < 0 ? '+' : '−'} ${formatNumber(Math.abs(a), 2)})²`;
}

/** ωσ above which the score function always wins in one dimension; scanned over the ranges of μ, σ and ω. */
const longest = 1.5;

/** What to do or see next. */
function look({ values, q, ratio, gradient }: GradientScene): string {
  if (values.gradF === 'wave')
    return ratio < 0.99
      ? 'A slope of up to ω says little about an average over waves; f itself stays between −1 and 1. Fewer waves within the bell, or many dimensions, help the path.'
      : ratio < 1.01
        ? 'Each further coordinate adds its own noise to the score function and none to the path. Take some away, and the score function leads.'
        : values.dimension > 1 && values.gradOmega * q.std > longest
          ? 'Alone, this coordinate would be the score function’s. What it loses by is the noise of all the others, which the path never sees.'
          : 'While the wave is long beside σ, f is nearly a line or a parabola, and its slope is the better witness. Raise ω.';
  if (values.dimension > 1)
    return 'The path looks at its own coordinate only. The score function multiplies the whole f, noise of all coordinates included, by one ε.';
  if (Math.abs(gradient) < 1e-9)
    return 'μ stands at the target, so the exact gradient is zero; both estimators still scatter around it.';
  if (values.gradBaseline === 'best')
    return 'Taking b off f changes no mean, because E ε = 0. It helps, and the path is still ahead.';
  return 'Drag μ, σ or a: the two means stay together. Halve σ, and see which histogram narrows.';
}

/** What the figure says in its present state. */
export function wordsOf(shown: GradientScene): Words {
  const { ratio, gradient, score, path } = shown;
  const mean = `one mean, ${gradientText(gradient)}`;
  const pair = `${sizeText(score.variance)} against ${sizeText(path.variance)}`;
  const now =
    Math.abs(ratio - 1) < 0.01
      ? `A tie: ${mean}, and ${sizeText(score.variance)} is the variance of both.`
      : ratio > 1
        ? `Two estimators, ${mean}; the score function scatters ${sizeText(ratio)} times as much: variance ${pair}.`
        : `Two estimators, ${mean}; here the score function wins: variance ${pair}.`;
  return { now, look: look(shown) };
}
