import { klNormal } from '../../math/kl.ts';
import { linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import { logDensity } from '../../math/normal.ts';
import { gaussHermite, trapezoid } from '../../math/quadrature.ts';
import type { Chain, Draw, Estimate } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { linearVae as params } from './params.ts';

type Values = ValuesOf<typeof params>;

const logTwoPi = Math.log(2 * Math.PI);

/** The mean of log p(x, z) − log q(z) over samples z = m + s ε. */
function sampled({ slope, offset, noise, observed, meanQ, stdQ }: Values, draw: Draw): Estimate {
  const values = draw.normals('D11.vae', draw.n);
  const constant = Math.log(stdQ / noise) - 0.5 * logTwoPi;
  for (let i = 0; i < values.length; i++) {
    const e = values[i] ?? NaN;
    const z = meanQ + stdQ * e;
    const miss = (observed - offset - slope * z) / noise;
    values[i] = constant + 0.5 * (e * e - miss * miss - z * z);
  }
  return meanWithError(values);
}

/** E_q f by the trapezoid rule, ±10 standard deviations of q in steps of a twentieth. */
function expectation({ meanQ, stdQ }: Values, f: (z: number) => number): number {
  const logQ = logDensity({ mean: meanQ, std: stdQ });
  return trapezoid((z) => Math.exp(logQ(z)) * f(z), meanQ - 10 * stdQ, meanQ + 10 * stdQ, 401);
}

/** Exact for polynomials up to degree 5; the log-likelihood is one of degree 2. */
const hermite = gaussHermite(3);

function expectedLogLik({ slope, offset, noise, observed, meanQ, stdQ }: Values): number {
  let squares = 0;
  for (const [i, u] of hermite.nodes.entries())
    squares += (hermite.weights[i] ?? NaN) * ((observed - offset - slope * (meanQ + stdQ * u)) / noise) ** 2;
  return -0.5 * (squares + logTwoPi) - Math.log(noise);
}

const minusHalf = String.raw`-\tfrac12(\q{s}^2+\q{m}^2-1-\log\q{s}^2)`;
const logLik = String.raw`\log\p{p(}\data{x}\mid\z{z}\p{)}`;

/** The form that a variational autoencoder maximizes: reconstruction minus a penalty. */
export const vaeForm: Chain<typeof params> = {
  id: 'D11.vae',
  title: 'Reconstruction minus a prior penalty',
  lines: [
    {
      tex: String.raw`\elbo{\mathcal L}=\E_{\q{q}}\bigl[\log\p{p(}\data{x},\z{z}\p{)}-\log\q{q(z)}\bigr]`,
      relation: 'start',
      rule: 'The definition.',
      route: 'Monte Carlo',
      how: 'mean over samples of q',
      evaluate: sampled,
    },
    {
      tex: String.raw`\begin{aligned}&\E_{\q{q}}\bigl[${logLik}\bigr]\\&+\E_{\q{q}}\bigl[\log\prior{p(z)}-\log\q{q(z)}\bigr]\end{aligned}`,
      relation: '=',
      rule: 'The product rule, $p(x,z)=p(x\\mid z)\\,p(z)$.',
      route: 'quadrature',
      how: 'two trapezoid rules on the scale of q',
      evaluate: (values) => {
        const { slope, offset, noise, observed, meanQ, stdQ } = values;
        const logNoise = logDensity({ mean: 0, std: noise });
        const logPrior = logDensity({ mean: 0, std: 1 });
        const logQ = logDensity({ mean: meanQ, std: stdQ });
        const reconstruction = expectation(values, (z) => logNoise(observed - offset - slope * z));
        return reconstruction + expectation(values, (z) => logPrior(z) - logQ(z));
      },
    },
    {
      tex: String.raw`\E_{\q{q}}\bigl[${logLik}\bigr]-\KL{\q{q}}{\prior{p(z)}}`,
      relation: '=',
      rule: 'The definition of KL.',
      route: 'quadrature',
      how: 'Gauss–Hermite rule of three nodes, minus the closed form of the KL',
      evaluate: (values) =>
        expectedLogLik(values) - klNormal({ mean: values.meanQ, std: values.stdQ }, { mean: 0, std: 1 }),
      slip: {
        tex: String.raw`\E_{\q{q}}\bigl[${logLik}\bigr]+\KL{\q{q}}{\prior{p(z)}}`,
        says: 'The penalty is added instead of taken away, as if leaving the prior were good.',
        evaluate: (values) =>
          expectedLogLik(values) + klNormal({ mean: values.meanQ, std: values.stdQ }, { mean: 0, std: 1 }),
      },
    },
    {
      tex: String.raw`\begin{aligned}-\tfrac12\log2\pi\sigma^2&-\tfrac{(\data{x}-b-w\q{m})^2+w^2\q{s}^2}{2\sigma^2}\\&${minusHalf}\end{aligned}`,
      relation: '=',
      rule: '$\\E_{\\q{q}}(x-b-w\\z{z})^2=(x-b-w\\q{m})^2+w^2\\q{s}^2$.',
      route: 'exact',
      how: 'closed form',
      evaluate: ({ slope, offset, noise, observed, meanQ, stdQ }) => {
        const variance = noise * noise;
        const squares = (observed - offset - slope * meanQ) ** 2 + (slope * stdQ) ** 2;
        const penalty = 0.5 * (stdQ * stdQ + meanQ * meanQ - 1 - Math.log(stdQ * stdQ));
        return -0.5 * Math.log(2 * Math.PI * variance) - squares / (2 * variance) - penalty;
      },
      slip: {
        tex: String.raw`\begin{aligned}-\tfrac12\log2\pi\sigma^2&-\tfrac{(\data{x}-b-w\q{m})^2}{2\sigma^2}\\&${minusHalf}\end{aligned}`,
        says: 'Only the mean of $\\q{q}$ is decoded: the spread $w^2\\q{s}^2$ of its samples is forgotten.',
        evaluate: ({ slope, offset, noise, observed, meanQ, stdQ }) => {
          const variance = noise * noise;
          const penalty = 0.5 * (stdQ * stdQ + meanQ * meanQ - 1 - Math.log(stdQ * stdQ));
          return (
            -0.5 * Math.log(2 * Math.PI * variance) -
            (observed - offset - slope * meanQ) ** 2 / (2 * variance) -
            penalty
          );
        },
      },
    },
    {
      tex: String.raw`\log\ev{\N(x;\,b,\,w^2+\sigma^2)}`,
      relation: '≤',
      rule: 'The bound; what it gives away is the divergence of $\\q{q}$ from the true posterior, a normal too.',
      route: 'exact',
      how: 'closed form of the evidence',
      evaluate: ({ slope, offset, noise, observed }) => {
        const variance = slope * slope + noise * noise;
        return -0.5 * (Math.log(2 * Math.PI * variance) + (observed - offset) ** 2 / variance);
      },
      slack: {
        tex: String.raw`\gap{\KL{q}{p(z\mid x)}}`,
        evaluate: ({ slope, offset, noise, observed, meanQ, stdQ }) =>
          klNormal({ mean: meanQ, std: stdQ }, linearGaussianPosterior({ w: slope, b: offset, std: noise }, observed)),
      },
      slip: {
        tex: String.raw`\log\ev{\N(x;\,b,\,\sigma^2)}`,
        says: 'The variance of $x$ lacks what $\\z{z}$ adds to it, $w^2$.',
        evaluate: ({ offset, noise, observed }) =>
          -0.5 * (Math.log(2 * Math.PI * noise * noise) + ((observed - offset) / noise) ** 2),
      },
    },
  ],
};
