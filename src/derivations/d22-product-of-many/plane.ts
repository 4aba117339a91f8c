import { productMvns } from '../../math/productMvn.ts';
import type { Mvn } from '../../math/mvn.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { plane as params } from './params.ts';

type Values = ValuesOf<typeof params>;

/** A symmetric 2 × 2 matrix [[a, b], [b, c]]. */
interface Symmetric {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** The second mean and both covariances; the first mean is the origin. */
function pair({ tilt1, tilt2, scale2 }: Values): { first: Symmetric; second: Symmetric } {
  const k = scale2 ** 2;
  return { first: { a: 1, b: tilt1, c: 1 }, second: { a: 0.5 * k, b: tilt2 * k, c: 0.8 * k } };
}

const determinant = ({ a, b, c }: Symmetric): number => a * c - b * b;

const plus = (m: Symmetric, n: Symmetric): Symmetric => ({ a: m.a + n.a, b: m.b + n.b, c: m.c + n.c });

/** The inverse by Cramer's rule. */
function inverse(m: Symmetric): Symmetric {
  const det = determinant(m);
  return { a: m.c / det, b: -m.b / det, c: m.a / det };
}

const quadratic = ({ a, b, c }: Symmetric, x: number, y: number): number => a * x * x + 2 * b * x * y + c * y * y;

/**
 * First moments and volume of the raw product on a grid. Its logarithm is a quadratic, so six of its values tell where it
 * peaks and how it bends; the grid reaches nine standard deviations and has steps of 0.6 conditional ones.
 */
function onGrid(values: Values): readonly [number, number, number] {
  const { first, second } = pair(values);
  const { planeX, planeY } = values;
  const [p, q] = [inverse(first), inverse(second)];
  const front = -2 * Math.log(2 * Math.PI) - 0.5 * Math.log(determinant(first)) - 0.5 * Math.log(determinant(second));
  const log = (x: number, y: number): number =>
    front - 0.5 * quadratic(p, x, y) - 0.5 * quadratic(q, x - planeX, y - planeY);

  const [center, right, left, up, down] = [log(0, 0), log(1, 0), log(-1, 0), log(0, 1), log(0, -1)];
  const bend = { a: 2 * center - right - left, b: right + up - center - log(1, 1), c: 2 * center - up - down };
  const spread = inverse(bend);
  const [slopeX, slopeY] = [(right - left) / 2, (up - down) / 2];
  const [midX, midY] = [spread.a * slopeX + spread.b * slopeY, spread.b * slopeX + spread.c * slopeY];
  const most = log(midX, midY);

  const [stepX, stepY] = [0.6 / Math.sqrt(bend.a), 0.6 / Math.sqrt(bend.c)];
  const reachX = Math.ceil((9 * Math.sqrt(spread.a)) / stepX);
  const reachY = Math.ceil((9 * Math.sqrt(spread.c)) / stepY);
  let [mass, sumX, sumY] = [0, 0, 0];
  for (let i = -reachX; i <= reachX; i++)
    for (let j = -reachY; j <= reachY; j++) {
      const [x, y] = [midX + i * stepX, midY + j * stepY];
      const weight = Math.exp(log(x, y) - most);
      mass += weight;
      sumX += weight * x;
      sumY += weight * y;
    }
  return [sumX / mass, sumY / mass, Math.exp(most) * mass * stepX * stepY];
}

/** Z = N(μ₁; μ₂, Σ₁ + Σ₂) by Cramer's rule. */
function normalizer(values: Values): number {
  const { first, second } = pair(values);
  const sum = plus(first, second);
  const distance = quadratic(inverse(sum), values.planeX, values.planeY);
  return Math.exp(-0.5 * distance) / (2 * Math.PI * Math.sqrt(determinant(sum)));
}

function byPrecisions(values: Values): readonly [number, number, number] {
  const { first, second } = pair(values);
  const precision = inverse(second);
  const { planeX, planeY } = values;
  const cov = inverse(plus(inverse(first), precision));
  const pullX = precision.a * planeX + precision.b * planeY;
  const pullY = precision.b * planeX + precision.c * planeY;
  return [cov.a * pullX + cov.b * pullY, cov.b * pullX + cov.c * pullY, normalizer(values)];
}

const mvn = (mean: readonly number[], { a, b, c }: Symmetric): Mvn => ({
  mean,
  cov: [
    [a, b],
    [b, c],
  ],
});

function byGain(values: Values): readonly [number, number, number] {
  const { first, second } = pair(values);
  const product = productMvns([mvn([0, 0], first), mvn([values.planeX, values.planeY], second)]);
  const [x = NaN, y = NaN] = product.mvn.mean;
  return [x, y, Math.exp(product.logZ)];
}

/** The product of two normals in the plane: its mean and its volume. */
export const plane: Chain<typeof params> = {
  id: 'D22.plane',
  title: 'Two dimensions: the mean and the volume',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\begin{aligned}&(\tilde\mu_x,\tilde\mu_y,\ev{Z})\ \text{of}\\&\N(\mu_1,\Sigma_1)\,\N(\mu_2,\Sigma_2)\end{aligned}`,
      relation: 'start',
      rule: String.raw`The definition: the means of the renormalized product, and the volume under the raw one. Here $\mu_1=(0,0)$, $\Sigma_1=\bigl(\begin{smallmatrix}1&r\\r&1\end{smallmatrix}\bigr)$, $\mu_2=(a,b)$ and $\Sigma_2=k^2\bigl(\begin{smallmatrix}0.5&s\\s&0.8\end{smallmatrix}\bigr)$.`,
      route: 'quadrature',
      how: 'sums over a grid that reaches nine standard deviations',
      evaluate: onGrid,
    },
    {
      tex: String.raw`\begin{aligned}&\tilde\Sigma=(\Sigma_1^{-1}+\Sigma_2^{-1})^{-1},\\&\tilde\mu=\tilde\Sigma(\Sigma_1^{-1}\mu_1+\Sigma_2^{-1}\mu_2),\\&\ev{Z}=\N(\mu_1;\mu_2,\Sigma_1+\Sigma_2)\end{aligned}`,
      relation: '=',
      rule: 'Precision matrices add, as precisions do on the line.',
      route: 'exact',
      how: 'inverses by Cramer’s rule',
      evaluate: byPrecisions,
    },
    {
      tex: String.raw`\begin{aligned}&\tilde\mu=\mu_1+K(\mu_2-\mu_1),\\&K=\Sigma_1(\Sigma_1+\Sigma_2)^{-1},\quad\ev{Z}\ \text{as above}\end{aligned}`,
      relation: '=',
      rule: 'Woodbury’s identity gives the Kalman gain $K$, which needs no inverse of a nearly singular $\\Sigma_i$.',
      route: 'exact',
      how: 'the product rule of the library, by a Cholesky factor of the sum',
      evaluate: byGain,
      slip: {
        tex: String.raw`\begin{aligned}&\tilde\mu=\mu_1+K(\mu_2-\mu_1),\\&K=\Sigma_2(\Sigma_1+\Sigma_2)^{-1}\end{aligned}`,
        says: 'The gain holds the wrong covariance: the less sure the second expert is, the more it would pull.',
        evaluate: (values) => {
          const [x, y, volume] = byGain(values);
          return [values.planeX - x, values.planeY - y, volume];
        },
      },
    },
  ],
};
