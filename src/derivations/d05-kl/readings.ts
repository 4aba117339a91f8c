import { klNormal } from '../../math/kl.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import { crossEntropy, entropy, logDensity, logProb, prob, type Normal } from '../../math/normal.ts';
import { trapezoid } from '../../math/quadrature.ts';
import type { Chain, Draw, LineValue } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { normals as params } from './params.ts';

type Params = typeof params;
type Values = ValuesOf<Params>;

const normals = ({ muQ, sigmaQ, muP, sigmaP }: Values): { q: Normal; p: Normal } => ({
  q: { mean: muQ, std: sigmaQ },
  p: { mean: muP, std: sigmaP },
});

/** Mean of log q − log p over samples of one of the two. */
function logRatio(values: Values, source: 'q' | 'p', draw: Draw): LineValue {
  const { q, p } = normals(values);
  const { mean, std } = source === 'q' ? q : p;
  const logQ = logDensity(q);
  const logP = logDensity(p);
  const noise = draw.normals('D5.readings', draw.n);
  return meanWithError(
    noise.map((e) => {
      const x = mean + std * e;
      return logQ(x) - logP(x);
    }),
  );
}

/** KL(q ‖ p) of two normals: the integral, the sample mean, two entropies and the closed form. */
export const readings: Chain<Params> = {
  id: 'D5.readings',
  title: 'Three readings of one number',
  lines: [
    {
      tex: String.raw`\KL{\q{q}}{\p{p}}=\int \q{q(x)}\,\log\frac{\q{q(x)}}{\p{p(x)}}\,dx`,
      relation: 'start',
      rule: 'The definition; here $\\q{q}=\\N(\\q{\\mu_q},\\q{\\sigma_q^2})$ and $\\p{p}=\\N(\\p{\\mu_p},\\p{\\sigma_p^2})$.',
      route: 'quadrature',
      how: 'trapezoid rule on ten standard deviations of q to either side, 401 points',
      evaluate: (values) => {
        const { q, p } = normals(values);
        const integrand = (x: number): number => prob(q, x) * (logProb(q, x) - logProb(p, x));
        return trapezoid(integrand, q.mean - 10 * q.std, q.mean + 10 * q.std, 401);
      },
    },
    {
      tex: String.raw`\E_{x\sim \q{q}}\bigl[\log \q{q(x)}-\log \p{p(x)}\bigr]`,
      relation: '=',
      rule: 'An integral against $\\q{q}$ is an expectation under $\\q{q}$.',
      route: 'Monte Carlo',
      how: 'mean over samples of q',
      evaluate: (values, draw) => logRatio(values, 'q', draw),
      slip: {
        tex: String.raw`\E_{x\sim \p{p}}\bigl[\log \q{q(x)}-\log \p{p(x)}\bigr]`,
        says: 'Samples from $\\p{p}$: the average that is taken is then $-\\KL{\\p{p}}{\\q{q}}$.',
        evaluate: (values, draw) => logRatio(values, 'p', draw),
      },
    },
    {
      tex: String.raw`\underbrace{-\E_{\q{q}}\log \p{p}}_{\text{cross-entropy}}-\underbrace{H(\q{q})}_{\text{entropy}}`,
      relation: '=',
      rule: 'Split the logarithm; $-\\E_{\\q{q}}\\log \\q{q}$ is the entropy of $\\q{q}$.',
      route: 'exact',
      how: 'the closed forms of both terms, subtracted',
      evaluate: (values) => {
        const { q, p } = normals(values);
        return crossEntropy(q, p) - entropy(q);
      },
      slip: {
        tex: String.raw`-\E_{\p{p}}\log \q{q}-H(\p{p})`,
        says: 'The arguments are swapped: this is $\\KL{\\p{p}}{\\q{q}}$, another number.',
        evaluate: (values) => {
          const { q, p } = normals(values);
          return crossEntropy(p, q) - entropy(p);
        },
      },
    },
    {
      tex: String.raw`\tfrac12\Bigl[\log\tfrac{\p{\sigma_p^2}}{\q{\sigma_q^2}}-1+\tfrac{\q{\sigma_q^2}}{\p{\sigma_p^2}}+\tfrac{(\q{\mu_q}-\p{\mu_p})^2}{\p{\sigma_p^2}}\Bigr]`,
      relation: '=',
      rule: 'Insert both closed forms; the constants $\\tfrac12\\log 2\\pi$ cancel.',
      route: 'exact',
      how: 'the closed form, arranged so that nearly equal normals lose no digits',
      evaluate: (values) => {
        const { q, p } = normals(values);
        return klNormal(q, p);
      },
      slip: {
        tex: String.raw`\log\tfrac{\p{\sigma_p^2}}{\q{\sigma_q^2}}-1+\tfrac{\q{\sigma_q^2}}{\p{\sigma_p^2}}+\tfrac{(\q{\mu_q}-\p{\mu_p})^2}{\p{\sigma_p^2}}`,
        says: 'The factor $\\tfrac12$ is missing, so the value is doubled.',
        evaluate: ({ muQ, sigmaQ, muP, sigmaP }) => {
          const ratio = (sigmaQ / sigmaP) ** 2;
          return -Math.log(ratio) - 1 + ratio + ((muQ - muP) / sigmaP) ** 2;
        },
      },
    },
  ],
};
