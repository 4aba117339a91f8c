import { minimize } from '../../math/minimize.ts';
import type { Normal } from '../../math/normal.ts';
import { gaussLegendre, integrate, trapezoid } from '../../math/quadrature.ts';
import { squareGap } from '../../math/squareModel.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { squareEncoder as params } from './params.ts';

type Values = ValuesOf<typeof params>;

const logTwoPi = Math.log(2 * Math.PI);

/** log p(x, z) as a function of z. */
function logJoint({ squareX, squareNoise }: Values): (z: number) => number {
  const constant = -logTwoPi - Math.log(squareNoise);
  return (z) => constant - 0.5 * (z * z + ((squareX - z * z) / squareNoise) ** 2);
}

/** Where the joint is highest, and how far out it matters: as a function of z² it is a bell of std σ, cut at 9.5 of them. */
function shape({ squareX, squareNoise }: Values): { readonly mode: number; readonly end: number } {
  const square = Math.max(0, squareX - squareNoise ** 2 / 2);
  return { mode: Math.sqrt(square), end: Math.sqrt(square + 9.5 * squareNoise) };
}

/** log p(x) by the trapezoid rule over both signs of z, on a window that the joint fills. */
function trapezoidEvidence(values: Values): number {
  const log = logJoint(values);
  const { mode, end } = shape(values);
  const peak = log(mode);
  return peak + Math.log(trapezoid((z) => Math.exp(log(z) - peak), -end, end, 2001));
}

const legendre = gaussLegendre(200, 0, 1);

/** log p(x) by Gauss–Legendre on one half of the line, twice. */
function legendreEvidence(values: Values): number {
  const log = logJoint(values);
  const { mode, end } = shape(values);
  const peak = log(mode);
  return peak + Math.log(2 * end * integrate(legendre, (u) => Math.exp(log(end * u) - peak)));
}

/** The ELBO of a normal, in closed form: E_q(x − z²)² = (x − m² − s²)² + 4m²s² + 2s⁴. */
function elbo({ squareX, squareNoise }: Values, { mean, std }: Normal): number {
  const [m2, s2] = [mean * mean, std * std];
  const squares = (squareX - m2 - s2) ** 2 + 4 * m2 * s2 + 2 * s2 * s2;
  return (
    -0.5 * logTwoPi - Math.log(squareNoise) - squares / (2 * squareNoise ** 2) - 0.5 * (m2 + s2 - 1) + Math.log(std)
  );
}

const encoderOf = ({ encoderMean, encoderStd }: Values): Normal => ({ mean: encoderMean, std: encoderStd });

/** The best normal, searched in (m, log s) from the encoder's, from the mode of the posterior and from between the modes. */
function bestNormal(values: Values): Normal {
  const { mode } = shape(values);
  const starts = [encoderOf(values), { mean: mode, std: 0.2 }, { mean: 0, std: 0.5 }];
  const read = ([mean = NaN, logStd = NaN]: readonly number[]): Normal => ({ mean, std: Math.exp(logStd) });
  const ends = starts.map(({ mean, std }) =>
    minimize((at) => -elbo(values, read(at)), [mean, Math.log(std)], { size: 0.1, tolerance: 1e-6 }),
  );
  const best = ends.reduce((a, b) => (b.value < a.value ? b : a));
  return read(best.point);
}

/** ∫ q f over ±10 standard deviations of q. */
const under = ({ mean, std }: Normal, f: (z: number, logQ: number) => number): number =>
  trapezoid(
    (u) => {
      const logQ = -0.5 * (u * u + logTwoPi) - Math.log(std);
      return std * Math.exp(logQ) * f(mean + std * u, logQ);
    },
    -10,
    10,
    401,
  );

const best = String.raw`\mathcal L[\q{q^*}]`;

/** The inference gap, split at the best member of the family. */
export const decomposition: Chain<typeof params> = {
  id: 'D26.split',
  title: 'What the family costs, and what the encoder costs',
  lines: [
    {
      tex: String.raw`\log\ev{p(x)}-\elbo{\mathcal L[q_\phi]}`,
      relation: 'start',
      rule: 'The inference gap of an encoder that returns $\\q{q_\\phi}$.',
      route: 'quadrature',
      how: 'evidence by the trapezoid rule over both signs of z, minus the closed form of the ELBO',
      evaluate: (values) => trapezoidEvidence(values) - elbo(values, encoderOf(values)),
    },
    {
      tex: String.raw`\gap{\KL{q_\phi}{p(z\mid x)}}`,
      relation: '=',
      rule: 'The gap of the bound is a KL to the posterior, with $\\q{q_\\phi}$ first.',
      route: 'quadrature',
      how: 'trapezoid rule on the scale of q; posterior normalized by a Gauss–Legendre rule',
      evaluate: (values) => {
        const log = logJoint(values);
        const evidence = legendreEvidence(values);
        return under(encoderOf(values), (z, logQ) => logQ - (log(z) - evidence));
      },
      slip: {
        tex: String.raw`\gap{\KL{p(z\mid x)}{q_\phi}}`,
        says: 'The direction is swapped: this one punishes $\\q{q_\\phi}$ wherever it misses what the posterior holds.',
        evaluate: (values) => {
          const log = logJoint(values);
          const evidence = legendreEvidence(values);
          const { end } = shape(values);
          const { mean, std } = encoderOf(values);
          const logQ = (z: number): number => -0.5 * (((z - mean) / std) ** 2 + logTwoPi) - Math.log(std);
          const integrand = (z: number): number => Math.exp(log(z) - evidence) * (log(z) - evidence - logQ(z));
          return trapezoid(integrand, -end, end, 2001);
        },
      },
    },
    {
      tex: String.raw`\begin{aligned}&\underbrace{\gap{\log p(x)-${best}}}_{\text{approximation}}\\&+\underbrace{\gap{${best}-\mathcal L[q_\phi]}}_{\text{amortization}}\end{aligned}`,
      relation: '=',
      rule: 'Add and subtract the ELBO of $\\q{q^*}$, the best member of the family, here of all normals.',
      route: 'optimization',
      how: 'best normal by search over $(m,\\log s)$; its gap from moments and a parabolic cylinder function',
      evaluate: (values) => {
        const found = bestNormal(values);
        const approximation = squareGap(values.squareNoise, values.squareX)(found);
        return approximation + (elbo(values, found) - elbo(values, encoderOf(values)));
      },
      slip: {
        tex: String.raw`\begin{aligned}&\underbrace{\gap{\log p(x)-${best}}}_{\text{approximation}}\\&-\underbrace{\gap{(${best}-\mathcal L[q_\phi])}}_{\text{amortization}}\end{aligned}`,
        says: 'The second gap is taken away, as if the encoder could beat the best member of its own family.',
        evaluate: (values) => {
          const found = bestNormal(values);
          const approximation = squareGap(values.squareNoise, values.squareX)(found);
          return approximation - (elbo(values, found) - elbo(values, encoderOf(values)));
        },
      },
    },
  ],
};
