import { elboSurgery } from '../../math/elboSurgery.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { encodersOf, meansOf, type Values } from './encoders.ts';
import type { params } from './params.ts';

/**
 * E_{q(z)} H(n | z), the entropy of the index that is left when the code is known: under each code the trapezoid rule, on
 * nine stds to either side in steps of a twentieth, of −log r_n(z) = log Σ_m q(z | x_m)/q(z | x_n), whose own term is 1.
 */
function entropyLeft(values: Values): number {
  const { surgeryS: std } = values;
  const means = meansOf(values);
  const step = 0.05;
  let sum = 0;
  for (const [n, mean] of means.entries()) {
    const shifts = means.filter((_, m) => m !== n).map((other) => (mean - other) / std);
    for (let i = -180; i <= 180; i++) {
      const u = step * i;
      let others = 0;
      for (const shift of shifts) others += Math.exp(-shift * (u + shift / 2));
      sum += (step / Math.sqrt(2 * Math.PI)) * Math.exp(-0.5 * u * u) * Math.log1p(others);
    }
  }
  return sum / means.length;
}

/** The information of a code is at most the entropy of the index. */
export const ceiling: Chain<typeof params> = {
  id: 'D25.ceiling',
  title: 'The information is bounded by the size of the data set',
  lines: [
    {
      tex: String.raw`I_{\q{q}}(n;\z{z})=\tfrac1N\sum_n\KL{\q{q(z\mid x_n)}}{\q{q(z)}}`,
      relation: 'start',
      rule: 'The information of the code $\\z{z}$ about the index $n$ of its datum.',
      route: 'quadrature',
      how: 'one integral over the line, Gauss–Legendre panels that follow the bumps',
      evaluate: (values) => elboSurgery(encodersOf(values)).mutualInformation,
    },
    {
      tex: String.raw`\log N`,
      relation: '≤',
      rule: 'Each of the $N=4$ data is as likely: the index has entropy $\\log N$, and a code cannot take away more than all of it.',
      route: 'exact',
      how: 'closed form',
      evaluate: (values) => Math.log(meansOf(values).length),
      slack: { tex: String.raw`\gap{\E_{\q{q(z)}}\,H(n\mid\z{z})}`, evaluate: entropyLeft },
      slip: {
        tex: String.raw`\log_2N`,
        says: 'The logarithm has base 2: that is the entropy in bits, beside an information in nats.',
        evaluate: (values) => Math.log2(meansOf(values).length),
      },
    },
  ],
};
