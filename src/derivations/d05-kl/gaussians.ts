import { at, type Matrix, type Vector } from '../../math/matrix.ts';
import { logDetOfFactor } from '../../math/cholesky.ts';
import { klMvn } from '../../math/klMvn.ts';
import { symmetricRoot } from '../../math/eigen.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import { mvnFactor, mvnLogProb, mvnSample, squaredDistance, type Mvn } from '../../math/mvn.ts';
import { gaussHermite } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { plane as params } from './params.ts';

/** Both normals with their Cholesky factors. */
interface Pair {
  readonly q: Mvn;
  readonly p: Mvn;
  readonly lowerQ: Matrix;
  readonly lowerP: Matrix;
}

function pair({ covQ, scaleQ, covP, meanP }: ValuesOf<typeof params>): Pair {
  const k = scaleQ ** 2;
  const q = {
    mean: [0, 1],
    cov: [
      [k, k * covQ],
      [k * covQ, k * 0.5],
    ],
  };
  const p = {
    mean: [meanP, 0.5],
    cov: [
      [2, covP],
      [covP, 1],
    ],
  };
  return { q, p, lowerQ: mvnFactor(q), lowerP: mvnFactor(p) };
}

/** log q − log p at a point. */
const logRatio = ({ q, p, lowerQ, lowerP }: Pair, x: Vector): number =>
  mvnLogProb(q, x, lowerQ) - mvnLogProb(p, x, lowerP);

/** The log density of a normal in the plane at (x, y), by scalars: the sample mean asks for it thousands of times. */
function logDensity({ mean: [mx = NaN, my = NaN] }: Mvn, lower: Matrix): (x: number, y: number) => number {
  const [a, b, c] = [at(lower, 0, 0), at(lower, 1, 0), at(lower, 1, 1)];
  const peak = -Math.log(2 * Math.PI * a * c);
  return (x, y) => {
    const u = (x - mx) / a;
    const v = (y - my - b * u) / c;
    return peak - 0.5 * (u * u + v * v);
  };
}

/** log q − log p at each of `n` samples of q. */
function sampledLogRatios({ q, p, lowerQ, lowerP }: Pair, noise: Float64Array, n: number): Float64Array {
  const logQ = logDensity(q, lowerQ);
  const logP = logDensity(p, lowerP);
  const [mx = NaN, my = NaN] = q.mean;
  const [a, b, c] = [at(lowerQ, 0, 0), at(lowerQ, 1, 0), at(lowerQ, 1, 1)];
  const ratios = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const e = noise[2 * i] ?? NaN;
    const x = mx + a * e;
    const y = my + b * e + c * (noise[2 * i + 1] ?? NaN);
    ratios[i] = logQ(x, y) - logP(x, y);
  }
  return ratios;
}

/** The mean of f over the four points μ ± `reach` · R e_k: at reach √2 and RRᵀ = Σ it is E f, exact for quadratic f. */
function fourPoints(mean: Vector, root: Matrix, f: (x: Vector) => number, reach = Math.SQRT2): number {
  let sum = 0;
  for (const k of [0, 1])
    for (const side of [reach, -reach]) sum += f(mean.map((center, i) => center + side * at(root, i, k)));
  return sum / 4;
}

const hermite = gaussHermite(3);

/** E_q f on a grid of nine points, exact for f of degree 5 in each coordinate. */
function ninePoints({ q, lowerQ }: Pair, f: (x: Vector) => number): number {
  let sum = 0;
  for (const [i, u] of hermite.nodes.entries())
    for (const [j, v] of hermite.nodes.entries())
      sum += (hermite.weights[i] ?? NaN) * (hermite.weights[j] ?? NaN) * f(mvnSample(q.mean, lowerQ, [u, v]));
  return sum;
}

const halfLogDets = String.raw`\tfrac12\log\tfrac{|\p{\Sigma_p}|}{|\q{\Sigma_q}|}`;
const spreadAroundP = String.raw`\tfrac12\E_{\q{q}}\lVert x-\p{\mu_p}\rVert^2_{\p{\Sigma_p}^{-1}}`;
const offset = String.raw`(\p{\mu_p}-\q{\mu_q})^{\!\top}\p{\Sigma_p}^{-1}(\p{\mu_p}-\q{\mu_q})`;

/** log of a 2 × 2 determinant, ad − bc. */
const logDeterminant = (m: Matrix): number => Math.log(at(m, 0, 0) * at(m, 1, 1) - at(m, 0, 1) * at(m, 1, 0));

/** tr(A⁻¹ B) of symmetric 2 × 2 matrices, by Cramer's rule. */
function traceOfRatio(a: Matrix, b: Matrix): number {
  const numerator = at(a, 1, 1) * at(b, 0, 0) - 2 * at(a, 0, 1) * at(b, 0, 1) + at(a, 0, 0) * at(b, 1, 1);
  return numerator / (at(a, 0, 0) * at(a, 1, 1) - at(a, 0, 1) ** 2);
}

/** KL(q ‖ p) of two normals in the plane, from the definition to the closed form. */
export const gaussians: Chain<typeof params> = {
  id: 'D5.gaussians',
  title: 'The closed form for normals, in two dimensions',
  lines: [
    {
      tex: String.raw`\begin{aligned}&\KL{\q{q}}{\p{p}}\\&=\E_{x\sim \q{q}}\bigl[\log \q{q(x)}-\log \p{p(x)}\bigr]\end{aligned}`,
      relation: 'start',
      rule: String.raw`The definition. Here $\q{\mu_q}=(0,1)$, $\q{\Sigma_q}=k^2\bigl(\begin{smallmatrix}1&u\\u&0.5\end{smallmatrix}\bigr)$, $\p{\mu_p}=(a,0.5)$ and $\p{\Sigma_p}=\bigl(\begin{smallmatrix}2&v\\v&1\end{smallmatrix}\bigr)$.`,
      route: 'Monte Carlo',
      how: 'mean over samples of q',
      evaluate: (values, draw) =>
        meanWithError(sampledLogRatios(pair(values), draw.normals('D5.gaussians', 2 * draw.n), draw.n)),
    },
    {
      tex: String.raw`\tfrac1{2d}\sum_{k,\pm}\bigl[\log \q{q}-\log \p{p}\bigr]\bigl(\q{\mu_q}\pm\sqrt d\,\q{L_q}e_k\bigr)`,
      relation: '=',
      rule: 'The log-ratio is quadratic, so a rule of $2d$ points gives its mean exactly; $\\q{L_q}\\q{L_q}^{\\!\\top}=\\q{\\Sigma_q}$.',
      route: 'exact',
      how: 'the log-ratio at four points',
      evaluate: (values) => {
        const both = pair(values);
        return fourPoints(both.q.mean, both.lowerQ, (x) => logRatio(both, x));
      },
      slip: {
        tex: String.raw`\tfrac1{2d}\sum_{k,\pm}\bigl[\log \q{q}-\log \p{p}\bigr]\bigl(\q{\mu_q}\pm\q{L_q}e_k\bigr)`,
        says: 'Without $\\sqrt d$ the points lie too near: their covariance is $\\q{\\Sigma_q}/d$ instead of $\\q{\\Sigma_q}$.',
        evaluate: (values) => {
          const both = pair(values);
          return fourPoints(both.q.mean, both.lowerQ, (x) => logRatio(both, x), 1);
        },
      },
    },
    {
      tex: String.raw`\begin{aligned}&${halfLogDets}+${spreadAroundP}\\&-\tfrac12\E_{\q{q}}\lVert x-\q{\mu_q}\rVert^2_{\q{\Sigma_q}^{-1}}\end{aligned}`,
      relation: '=',
      rule: 'Insert both log-densities; $\\tfrac d2\\log 2\\pi$ cancels.',
      route: 'exact',
      how: 'both squared distances on a grid of nine points; determinants from the Cholesky factors',
      evaluate: (values) => {
        const both = pair(values);
        const { q, p, lowerQ, lowerP } = both;
        const aroundP = ninePoints(both, (x) => squaredDistance(p.mean, lowerP, x));
        const aroundQ = ninePoints(both, (x) => squaredDistance(q.mean, lowerQ, x));
        return 0.5 * (logDetOfFactor(lowerP) - logDetOfFactor(lowerQ) + aroundP - aroundQ);
      },
    },
    {
      tex: String.raw`${halfLogDets}+${spreadAroundP}-\tfrac d2`,
      relation: '=',
      rule: '$\\E_{\\q{q}}\\lVert x-\\q{\\mu_q}\\rVert^2_{\\q{\\Sigma_q}^{-1}}=\\operatorname{tr}(\\q{\\Sigma_q}^{-1}\\q{\\Sigma_q})=d$.',
      route: 'exact',
      how: 'the distance at four points along the symmetric root of $\\q{\\Sigma_q}$; determinants as $ad-bc$',
      evaluate: (values) => {
        const { q, p, lowerP } = pair(values);
        const aroundP = fourPoints(q.mean, symmetricRoot(q.cov), (x) => squaredDistance(p.mean, lowerP, x));
        return 0.5 * (logDeterminant(p.cov) - logDeterminant(q.cov) + aroundP - 2);
      },
      slip: {
        tex: String.raw`${halfLogDets}+${spreadAroundP}-d`,
        says: 'The factor $\\tfrac12$ before the trace is lost: the value is 1 too small in two dimensions.',
        evaluate: (values) => {
          const { q, p, lowerP } = pair(values);
          const aroundP = fourPoints(q.mean, symmetricRoot(q.cov), (x) => squaredDistance(p.mean, lowerP, x));
          return 0.5 * (logDeterminant(p.cov) - logDeterminant(q.cov) + aroundP) - 2;
        },
      },
    },
    {
      tex: String.raw`\begin{aligned}\tfrac12\Bigl[&\log\tfrac{|\p{\Sigma_p}|}{|\q{\Sigma_q}|}-d+\operatorname{tr}(\p{\Sigma_p}^{-1}\q{\Sigma_q})\\&+${offset}\Bigr]\end{aligned}`,
      relation: '=',
      rule: 'The trace trick, $\\E\\, y^{\\!\\top}\\!Ay=\\operatorname{tr}(A\\,\\E\\,yy^{\\!\\top})$; the cross term vanishes.',
      route: 'exact',
      how: 'the closed form, from Cholesky factors or eigenvalues',
      evaluate: (values) => {
        const { q, p } = pair(values);
        return klMvn(q, p);
      },
      slip: {
        tex: String.raw`\begin{aligned}\tfrac12\Bigl[&\log\tfrac{|\p{\Sigma_p}|}{|\q{\Sigma_q}|}-d+\operatorname{tr}(\q{\Sigma_q}^{-1}\p{\Sigma_p})\\&+${offset}\Bigr]\end{aligned}`,
        says: 'The trace has $\\p{p}$ and $\\q{q}$ swapped.',
        evaluate: (values) => {
          const { q, p, lowerP } = pair(values);
          const shift = squaredDistance(p.mean, lowerP, q.mean);
          return 0.5 * (logDeterminant(p.cov) - logDeterminant(q.cov) - 2 + traceOfRatio(q.cov, p.cov) + shift);
        },
      },
    },
  ],
};
