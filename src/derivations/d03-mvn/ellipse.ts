import { proportionWithError } from '../../math/monteCarlo.ts';
import { gaussLegendre } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { normal, reach } from './params.ts';
import { covariance, samplesOf } from './plane.ts';

/** Nodes and weights on [0, 1]. */
const unit = gaussLegendre(32, 0, 1);

/** ∫₀ʳ f(ρ) dρ. */
const upTo = (r: number, f: (rho: number) => number): number =>
  unit.nodes.reduce((sum, node, i) => sum + r * (unit.weights[i] ?? NaN) * f(r * node), 0);

/** The mass of a normal in the plane within r standard deviations. */
export const ellipse: Chain<typeof normal & typeof reach> = {
  id: 'D3.ellipse',
  title: 'The mass inside the ellipse of radius r',
  unit: '',
  lines: [
    {
      tex: String.raw`\mathbb P\bigl((X-\mu)^{\!\top}\Sigma^{-1}(X-\mu)\le r^2\bigr)`,
      relation: 'start',
      rule: 'The ellipse holds the points within $r$ standard deviations, by the distance that $\\Sigma$ measures.',
      route: 'Monte Carlo',
      how: 'share of the samples that fall inside',
      evaluate: (values, draw) => {
        const { mean1, mean2, radius } = values;
        const [first, second] = samplesOf(values, draw.normals('D3.ellipse', 2 * draw.n));
        const [s11, s12, s22] = covariance(values);
        const limit = radius * radius * (s11 * s22 - s12 * s12);
        let inside = 0;
        for (let i = 0; i < first.length; i++) {
          const dx = (first[i] ?? NaN) - mean1;
          const dy = (second[i] ?? NaN) - mean2;
          if (s22 * dx * dx - 2 * s12 * dx * dy + s11 * dy * dy <= limit) inside += 1;
        }
        return proportionWithError(inside, draw.n);
      },
    },
    {
      tex: String.raw`\mathbb P(\lVert\varepsilon\rVert\le r)=\int_0^r\rho\,e^{-\rho^2/2}\,d\rho`,
      relation: '=',
      rule: 'Whiten, $\\varepsilon=L^{-1}(X-\\mu)$, and go to polar coordinates, whose area element brings the factor $\\rho$. Neither $\\mu$ nor $\\Sigma$ is left.',
      route: 'quadrature',
      how: '32 Gauss–Legendre nodes',
      evaluate: ({ radius }) => upTo(radius, (rho) => rho * Math.exp((-rho * rho) / 2)),
      slip: {
        tex: String.raw`\int_0^r\sqrt{2/\pi}\;e^{-\rho^2/2}\,d\rho`,
        says: 'This is the mass within $r$ standard deviations on the line, 68.3% at $r=1$: the area element is forgotten.',
        evaluate: ({ radius }) => upTo(radius, (rho) => Math.sqrt(2 / Math.PI) * Math.exp((-rho * rho) / 2)),
      },
    },
    {
      tex: String.raw`1-e^{-r^2/2}`,
      relation: '=',
      rule: 'The integrand is the derivative of $-e^{-\\rho^2/2}$. At $r=1$ this is 39.3%, not 68.3%.',
      route: 'exact',
      how: 'the closed form, by expm1',
      evaluate: ({ radius }) => -Math.expm1((-radius * radius) / 2),
      slip: {
        tex: String.raw`1-e^{-r^2}`,
        says: 'The $\\tfrac12$ of the exponent is lost.',
        evaluate: ({ radius }) => -Math.expm1(-radius * radius),
      },
    },
  ],
};
