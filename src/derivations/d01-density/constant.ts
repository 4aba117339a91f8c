import { panelRule } from '../../math/lineRule.ts';
import { gaussLegendre, integrate, trapezoid } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { bell as params } from './params.ts';

/** Where e^(−u²/2) has fallen below 1e-31. */
const end = 12;
const panels = panelRule(Array.from({ length: 2 * end + 1 }, (_, i) => i - end));
const radii = gaussLegendre(64, 0, 14);

/** ∫ e^(−u²/2) du. */
const lineIntegral = (): number => integrate(panels, (u) => Math.exp(-0.5 * u * u));

/** ∬ e^(−(u² + v²)/2) du dv as the sum over a square grid. */
function planeIntegral(): number {
  const step = 0.25;
  let sum = 0;
  for (let u = -end; u <= end; u += step)
    for (let v = -end; v <= end; v += step) sum += Math.exp(-0.5 * (u * u + v * v));
  return sum * step * step;
}

/** ∫₀^2π ∫₀^∞ g(r) dr dθ for a g that does not depend on the angle. */
const polarIntegral = (g: (r: number) => number): number => 2 * Math.PI * integrate(radii, g);

/** Why the density has 1/(σ√2π) in front: the square of its integral is taken in polar coordinates. */
export const constant: Chain<typeof params> = {
  id: 'D1.constant',
  title: 'Where the constant 1/(σ√2π) comes from',
  unit: '',
  lines: [
    {
      tex: String.raw`I^2=\Bigl(\int_{-\infty}^{\infty} e^{-(x-\mu)^2/2\sigma^2}\,dx\Bigr)^{\!2}`,
      relation: 'start',
      rule: 'Name the integral that the constant must undo; its square will turn out to be easier.',
      route: 'quadrature',
      how: 'trapezoid rule on twelve standard deviations to either side, 4,001 points, squared',
      evaluate: ({ mu, sigma }) => {
        const integrand = (x: number): number => Math.exp(-((x - mu) ** 2) / (2 * sigma * sigma));
        return trapezoid(integrand, mu - end * sigma, mu + end * sigma, 4001) ** 2;
      },
    },
    {
      tex: String.raw`\sigma^2\Bigl(\int_{-\infty}^{\infty} e^{-u^2/2}\,du\Bigr)^{\!2}`,
      relation: '=',
      rule: 'Substitute $u=(x-\\mu)/\\sigma$, so $dx=\\sigma\\,du$: the mean drops out, the width comes out as a factor.',
      route: 'quadrature',
      how: '24 Gauss–Legendre panels of width 1 in u, squared',
      evaluate: ({ sigma }) => (sigma * lineIntegral()) ** 2,
      slip: {
        tex: String.raw`\Bigl(\int_{-\infty}^{\infty} e^{-u^2/2}\,du\Bigr)^{\!2}`,
        says: 'The substitution changes $dx$ too: without $dx=\\sigma\\,du$ the width is lost.',
        evaluate: () => lineIntegral() ** 2,
      },
    },
    {
      tex: String.raw`\sigma^2\iint e^{-(u^2+v^2)/2}\,du\,dv`,
      relation: '=',
      rule: 'The product of two integrals is a double integral (Fubini).',
      route: 'quadrature',
      how: 'sum over a grid of 97 × 97 points times the area of a cell',
      evaluate: ({ sigma }) => sigma * sigma * planeIntegral(),
    },
    {
      tex: String.raw`\sigma^2\int_0^{2\pi}\!\!\int_0^{\infty} e^{-r^2/2}\,r\,dr\,d\theta`,
      relation: '=',
      rule: 'Polar coordinates: $u^2+v^2=r^2$, and the Jacobian is $r$.',
      route: 'quadrature',
      how: 'Gauss–Legendre rule of 64 nodes in r up to 14, times $2\\pi$',
      evaluate: ({ sigma }) => sigma * sigma * polarIntegral((r) => Math.exp(-0.5 * r * r) * r),
      slip: {
        tex: String.raw`\sigma^2\int_0^{2\pi}\!\!\int_0^{\infty} e^{-r^2/2}\,dr\,d\theta`,
        says: 'The Jacobian $r$ is missing: rings of equal thickness would count the same, near or far.',
        evaluate: ({ sigma }) => sigma * sigma * polarIntegral((r) => Math.exp(-0.5 * r * r)),
      },
    },
    {
      tex: String.raw`2\pi\sigma^2`,
      relation: '=',
      rule: '$-e^{-r^2/2}$ is an antiderivative, so the inner integral is 1. Hence $I=\\sigma\\sqrt{2\\pi}$.',
      route: 'exact',
      how: 'closed form',
      evaluate: ({ sigma }) => 2 * Math.PI * sigma ** 2,
      slip: {
        tex: String.raw`2\pi\sigma`,
        says: 'The width is not squared: then $I$ would grow like $\\sqrt\\sigma$, and only a bell with $\\sigma=1$ would have area 1.',
        evaluate: ({ sigma }) => 2 * Math.PI * sigma,
      },
    },
  ],
};
