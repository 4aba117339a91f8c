import { minimize } from '../../math/minimize.ts';
import { mixtureLogProb, mixtureMoments } from '../../math/mixture.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { bells } from './params.ts';
import { targetOf } from './target.ts';

type Params = typeof bells;
type Values = ValuesOf<Params>;

/** The mean and standard deviation that minimize the cross-entropy −Σ p log q on a grid. */
function search(values: Values): readonly [number, number] {
  const logP = mixtureLogProb(targetOf(values));
  const step = values.width / 4;
  const end = values.separation + 9 * values.width;
  const grid: { x: number; mass: number }[] = [];
  for (let x = -end; x <= end; x += step) grid.push({ x, mass: step * Math.exp(logP(x)) });
  const crossEntropy = ([mean = NaN, logStd = NaN]: readonly number[]): number => {
    let squares = 0;
    for (const { x, mass } of grid) squares += mass * (x - mean) ** 2;
    return logStd + 0.5 * squares * Math.exp(-2 * logStd);
  };
  const [mean = NaN, logStd = NaN] = minimize(crossEntropy, [0.4, 0.5]).point;
  return [mean, Math.exp(logStd)];
}

/** The best normal for two bells in the forward direction: a search, and the moments. */
export const asymmetry: Chain<Params> = {
  id: 'D5.fit',
  title: 'The best bell in the forward direction',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\begin{aligned}&(\q{\mu},\q{\sigma})=\arg\min\,\KL{\p{p}}{\q{q}},\quad\q{q}=\N(\mu,\sigma^2),\\&\p{p}=\p{\pi}\,\N(-\p{d},\p{w}^2)+(1-\p{\pi})\,\N(\p{d},\p{w}^2)\end{aligned}`,
      relation: 'start',
      rule: 'The mass-covering direction: the expectation is under $\\p{p}$.',
      route: 'optimization',
      how: 'Nelder–Mead search on the cross-entropy, by the trapezoid rule',
      evaluate: search,
    },
    {
      tex: String.raw`\bigl(\E_{\p{p}}x,\ \sqrt{\operatorname{Var}_{\p{p}}x}\bigr)`,
      relation: '=',
      rule: 'The entropy of $\\p{p}$ does not depend on $\\q{q}$, and the cross-entropy to a normal has one stationary point: where mean and variance match those of $\\p{p}$.',
      route: 'exact',
      how: 'moments of the mixture',
      tolerance: 1e-6,
      toleranceReason: 'a function is flat at its minimum, so a search finds about half the digits of the place',
      evaluate: (values) => {
        const { mean, std } = mixtureMoments(targetOf(values));
        return [mean, std];
      },
      slip: {
        tex: String.raw`(\p{d},\ \p{w})`,
        says: 'Only the right bell is matched. Where the bells stand far apart, that is near a minimum of the other direction, $\\KL{\\q{q}}{\\p{p}}$.',
        evaluate: ({ separation, width }) => [separation, width],
      },
    },
  ],
};
