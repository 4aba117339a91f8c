import { meanWithError } from '../../math/monteCarlo.ts';
import { prob } from '../../math/normal.ts';
import { gaussLegendre, trapezoid } from '../../math/quadrature.ts';
import type { Chain, Draw, Estimate } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { centralDifference } from './difference.ts';
import type { gradient as params } from './params.ts';

type Values = ValuesOf<typeof params>;

/** E f = ∫ f(z) q(z) dz over ten standard deviations to either side. */
function meanOfF({ muZ, sigmaZ, target }: Values): number {
  const q = { mean: muZ, std: sigmaZ };
  return trapezoid((z) => (z - target) ** 2 * prob(q, z), muZ - 10 * sigmaZ, muZ + 10 * sigmaZ, 401);
}

/** Nodes in standard deviations from μ. */
const legendre = gaussLegendre(64, -9, 9);

/** ∫ f(z) q(z) (z − μ)/`scale` dz; at scale σ² the integrand is f ∇q. */
function integralOfSlope({ muZ, sigmaZ, target }: Values, scale: number): number {
  let sum = 0;
  for (const [i, u] of legendre.nodes.entries()) {
    const z = muZ + sigmaZ * u;
    const q = Math.exp(-0.5 * u * u) / (sigmaZ * Math.sqrt(2 * Math.PI));
    sum += (z - target) ** 2 * q * ((z - muZ) / scale) * sigmaZ * (legendre.weights[i] ?? NaN);
  }
  return sum;
}

/** Mean of f times `weight` over samples of q; `weight` sees the noise of the sample. */
function sampled({ muZ, sigmaZ, target }: Values, draw: Draw, weight: (e: number) => number): Estimate {
  const samples = draw.normals('D13.noise', draw.n);
  for (let i = 0; i < samples.length; i++) {
    const e = samples[i] ?? NaN;
    samples[i] = (muZ + sigmaZ * e - target) ** 2 * weight(e);
  }
  return meanWithError(samples);
}

/** The gradient of an expectation with respect to the mean of q, without a derivative of f. */
export const score: Chain<typeof params> = {
  id: 'D13.score',
  title: 'The score-function route',
  unit: '',
  lines: [
    {
      tex: String.raw`\begin{aligned}&\nabla_{\q{\mu}}\,\E_{z\sim\q{q_\mu}}[f(\z{z})],\\&f(z)=(z-a)^2,\quad \q{q_\mu}=\N(\mu,\sigma^2)\end{aligned}`,
      relation: 'start',
      rule: 'What gradient descent needs: the parameter stands in the distribution, not in $f$.',
      route: 'finite difference',
      how: 'central difference of the integral over $z$, by the trapezoid rule; no error but rounding, since the mean of $f$ is quadratic in $\\mu$',
      evaluate: (values) => centralDifference((muZ) => meanOfF({ ...values, muZ }), values.muZ),
    },
    {
      tex: String.raw`\int f(\z{z})\,\nabla_{\q{\mu}}\q{q_\mu(z)}\,d\z{z}`,
      relation: '=',
      rule: 'Differentiate under the integral: $f$ does not depend on $\\q{\\mu}$.',
      route: 'quadrature',
      how: '64 Gauss–Legendre nodes, with $\\nabla_\\mu q=q\\,(z-\\mu)/\\sigma^2$',
      evaluate: (values) => integralOfSlope(values, values.sigmaZ ** 2),
      slip: {
        tex: String.raw`\int f(\z{z})\,\q{q_\mu(z)}\,\frac{z-\mu}{\sigma}\,d\z{z}`,
        says: 'The derivative of the exponent is $(z-\\mu)/\\sigma^2$; with $\\sigma$ once, the gradient is multiplied by $\\sigma$.',
        evaluate: (values) => integralOfSlope(values, values.sigmaZ),
      },
    },
    {
      tex: String.raw`\E_{z\sim\q{q_\mu}}\bigl[f(\z{z})\,\nabla_{\q{\mu}}\log\q{q_\mu(z)}\bigr]`,
      relation: '=',
      rule: '$\\nabla q=q\\,\\nabla\\log q$ makes the integral an expectation again, which samples of $\\q{q}$ estimate.',
      route: 'Monte Carlo',
      how: 'mean over samples of q, with $\\nabla_\\mu\\log q=\\varepsilon/\\sigma$',
      evaluate: (values, draw) => sampled(values, draw, (e) => e / values.sigmaZ),
      slip: {
        tex: String.raw`\E_{z\sim\q{q_\mu}}\bigl[f(\z{z})\,\nabla_{\q{\mu}}\q{q_\mu(z)}\bigr]`,
        says: 'The logarithm is forgotten, so that $\\q{q}$ weighs each point twice: once by sampling, once as a factor.',
        evaluate: (values, draw) => {
          const peak = 1 / (values.sigmaZ * Math.sqrt(2 * Math.PI));
          return sampled(values, draw, (e) => (peak * Math.exp(-0.5 * e * e) * e) / values.sigmaZ);
        },
      },
    },
  ],
};
