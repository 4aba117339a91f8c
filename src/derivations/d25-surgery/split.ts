import { elboSurgery } from '../../math/elboSurgery.ts';
import { trapezoid } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { encodersOf, logAggregate, logPrior, meansOf, type Values } from './encoders.ts';
import type { params } from './params.ts';

/**
 * (1/N) Σ_n E_{q(z | x_n)} of log q(z | x_n)/q(z) and of log q(z)/p(z), by the trapezoid rule on nine stds to either side
 * of each code, in steps of a twentieth. One takes q(z) beside the code, the other as a density: a mistake in either shows.
 */
function averagesUnderCodes(values: Values): { information: number; mismatch: number } {
  const { surgeryS: std } = values;
  const means = meansOf(values);
  const step = 0.05;
  let information = 0;
  let mismatch = 0;
  for (const mean of means)
    for (let i = -180; i <= 180; i++) {
      const u = step * i;
      const mass = (step / means.length / Math.sqrt(2 * Math.PI)) * Math.exp(-0.5 * u * u);
      const z = mean + std * u;
      let ratio = 0;
      for (const other of means) {
        const shift = (mean - other) / std;
        ratio += Math.exp(-shift * (u + shift / 2)) / means.length;
      }
      information -= mass * Math.log(ratio);
      mismatch += mass * (logAggregate(means, std, z) - logPrior(z));
    }
  return { information, mismatch };
}

const information = String.raw`\tfrac1N\sum_n\E_{\q{q(z\mid x_n)}}\Bigl[\log\tfrac{\q{q(z\mid x_n)}}{\q{q(z)}}\Bigr]`;
const mismatch = String.raw`\tfrac1N\sum_n\E_{\q{q(z\mid x_n)}}\Bigl[\log\tfrac{\q{q(z)}}{\prior{p(z)}}\Bigr]`;

/** The average penalty: per datum, with the aggregate put between, and as the two terms by name. */
export const split: Chain<typeof params> = {
  id: 'D25.split',
  title: 'Average penalty = information + mismatch of the aggregate',
  lines: [
    {
      tex: String.raw`\tfrac1N\sum_n\KL{\q{q(z\mid x_n)}}{\prior{p(z)}}`,
      relation: 'start',
      rule: 'The prior penalty of the ELBO, averaged over the data.',
      route: 'exact',
      how: 'closed form for each datum',
      evaluate: (values) => {
        const { surgeryS: s } = values;
        const penalties = meansOf(values).map((m) => 0.5 * (m * m + s * s - 1) - Math.log(s));
        return penalties.reduce((sum, each) => sum + each, 0) / penalties.length;
      },
    },
    {
      tex: String.raw`\begin{aligned}&${information}\\&+${mismatch}\end{aligned}`,
      relation: '=',
      rule: 'Put the aggregate $\\q{q(z)}=\\tfrac1N\\sum_n\\q{q(z\\mid x_n)}$ below and above in the ratio; the logarithm of a product.',
      route: 'quadrature',
      how: 'both expectations under each code, trapezoid rule, 361 points',
      evaluate: (values) => {
        const { information: told, mismatch: missed } = averagesUnderCodes(values);
        return told + missed;
      },
    },
    {
      tex: String.raw`I_{\q{q}}(n;\z{z})+\KL{\q{q(z)}}{\prior{p(z)}}`,
      relation: '=',
      rule: 'Name the two: the information of a code about its datum, and the divergence of the aggregate from the prior.',
      route: 'quadrature',
      how: 'one integral for each over the line, Gauss–Legendre panels that follow the bumps',
      evaluate: (values) => {
        const { mutualInformation, marginalKl } = elboSurgery(encodersOf(values));
        return mutualInformation + marginalKl;
      },
      slip: {
        tex: String.raw`I_{\q{q}}(n;\z{z})+\KL{\prior{p(z)}}{\q{q(z)}}`,
        says: 'The divergence is turned around: the expectation must be under the aggregate $\\q{q(z)}$, where the codes are.',
        evaluate: (values) => {
          const { mutualInformation } = elboSurgery(encodersOf(values));
          const means = meansOf(values);
          const integrand = (z: number): number =>
            Math.exp(logPrior(z)) * (logPrior(z) - logAggregate(means, values.surgeryS, z));
          return mutualInformation + trapezoid(integrand, -9, 9, 1441);
        },
      },
    },
  ],
};
