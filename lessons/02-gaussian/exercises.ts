import { cholesky } from '../../src/math/cholesky.ts';
import { at } from '../../src/math/matrix.ts';
import { mvnSample } from '../../src/math/mvn.ts';
import { mvnConditional } from '../../src/math/mvnConditional.ts';
import { radiusHolding } from '../../src/math/radialMass.ts';
import type { Exercise } from '../../src/notebook/exercise.ts';
import { params as ellipseParams } from '../../src/widgets/ellipse-lab/params.ts';
import { oneTwoAndTilted } from './goals.ts';
import { radiusOf95, start } from './numbers.ts';

/** What is known of x₁ once x₂ = 0.7: mean and variance. */
function known(): readonly [number, number] {
  const { mean, cov } = mvnConditional(start, [1], [0.7]);
  return [mean[0] ?? NaN, at(cov, 0, 0)];
}
const [knownMean, knownVariance] = known();

const wide = [
  [4, 1.2],
  [1.2, 1],
];
const lower = cholesky(wide);
const sample = (): readonly number[] => mvnSample([1, 2], lower, [0.3, -1.1]);
const entry = (i: number, j: number): string => String(Number(at(lower, i, j).toFixed(3)));
const [z1 = NaN, z2 = NaN] = sample();

/** The exercises of lesson 2; every answer is computed by the functions that the page uses. */
export const exercises: readonly Exercise[] = [
  {
    id: 'E2.1',
    kind: 'widget',
    figure: 'ellipse-lab',
    params: ellipseParams,
    prompt:
      'Drag the ellipse of Figure 2.1 until the first coordinate has standard deviation 1, the second has 2, and their correlation is $-0.6$.',
    goals: [{ says: '$\\sigma_1=1$, $\\sigma_2=2$ and $\\rho=-0.6$, nearly', met: oneTwoAndTilted }],
    hints: [
      'The variances of the two coordinates stand on the diagonal of $\\Sigma$: you want 1 and 4 there.',
      'Off the diagonal stands $\\Sigma_{12}=\\rho\\,\\sigma_1\\sigma_2$. It is negative, so the ellipse leans to the left.',
    ],
    solution: `$\\Sigma_{12}=-0.6\\cdot1\\cdot2=${-0.6 * 2}$, so $\\Sigma=\\begin{pmatrix}1&${-0.6 * 2}\\\\${-0.6 * 2}&4\\end{pmatrix}$. The ellipse is taller than wide, and leans to the left.`,
  },
  {
    id: 'E2.2',
    kind: 'numeric',
    prompt:
      'Let $\\mu=(1,\\,-0.5)$ and $\\Sigma=\\begin{pmatrix}1&0.8\\\\0.8&2\\end{pmatrix}$. You observe $\\data{x_2}=0.7$. What are the mean and the variance of $x_1$ now?',
    fields: ['conditional mean', 'conditional variance'],
    answer: known,
    tolerance: [0.002, 0.002],
    hints: [
      'The mean moves along a line in $x_2$, with slope $\\Sigma_{12}/\\Sigma_{22}$.',
      'The variance does not ask which value was observed: $\\Sigma_{11}-\\Sigma_{12}^2/\\Sigma_{22}$.',
    ],
    solution: `The slope is $0.8/2=${0.8 / 2}$, so the mean is $1+${0.8 / 2}\\,(0.7+0.5)=${knownMean.toFixed(2)}$. The variance is $1-0.8^2/2=${knownVariance.toFixed(2)}$, and would be the same for any other $x_2$.`,
  },
  {
    id: 'E2.3',
    kind: 'numeric',
    prompt: 'How many standard deviations must the ellipse of a Gaussian in the plane reach to hold 95% of it?',
    fields: ['radius, in standard deviations'],
    answer: () => [radiusHolding(0.95, 2)],
    tolerance: [0.002],
    hints: [
      'The ladder of the ellipse ends with the mass inside: $1-e^{-r^2/2}$.',
      'Set it to 0.95 and solve for $r$.',
    ],
    solution: `$r=\\sqrt{-2\\log0.05}=${radiusOf95(2).toFixed(4)}$. The ${radiusOf95(1).toFixed(2)} that you may know by heart belongs to the line.`,
  },
  {
    id: 'E2.4',
    kind: 'numeric',
    prompt:
      'Let $\\mu=(1,\\,2)$, $\\Sigma=\\begin{pmatrix}4&1.2\\\\1.2&1\\end{pmatrix}$, and let the noise be $\\varepsilon=(0.3,\\,-1.1)$. Where is $\\z{z}=\\mu+L\\varepsilon$, with the Cholesky factor $L$?',
    fields: ['first coordinate of z', 'second coordinate of z'],
    answer: sample,
    tolerance: [0.002, 0.002],
    hints: [
      '$L$ is a lower triangle with $LL^{\\top}=\\Sigma$: $L_{11}=\\sqrt{4}$ and $L_{21}=1.2/L_{11}$.',
      'What is left for $L_{22}$ is $\\sqrt{1-L_{21}^2}$.',
    ],
    solution: `$L=\\begin{pmatrix}${entry(0, 0)}&0\\\\${entry(1, 0)}&${entry(1, 1)}\\end{pmatrix}$, so $z_1=1+${entry(0, 0)}\\cdot0.3=${z1.toFixed(1)}$ and $z_2=2+${entry(1, 0)}\\cdot0.3-${entry(1, 1)}\\cdot1.1=${z2.toFixed(1)}$. Drag the mean in Figure 2.1 to $(1,\\,2)$, set $\\sigma_1=2$, $\\sigma_2=1$, $\\rho=0.6$ and this noise in Figure 2.3, and see it land there.`,
  },
  {
    id: 'E2.5',
    kind: 'multi-choice',
    prompt:
      'The lecture notes write $\\z{z}=\\mu+\\sqrt\\Sigma\\,\\varepsilon$. Which readings of $\\sqrt\\Sigma$ give $\\z{z}\\sim N(\\mu,\\Sigma)$?',
    options: [
      'The lower Cholesky factor $L$.',
      'The symmetric root $U\\Lambda^{1/2}U^{\\top}$.',
      'The square root of every entry of $\\Sigma$.',
      '$LQ$, for any orthogonal $Q$.',
    ],
    correct: [0, 1, 3],
    hints: [
      'The covariance of $A\\varepsilon$ is $AA^{\\top}$. Compare it with $\\Sigma$.',
      'Try each on a $\\Sigma$ with $\\Sigma_{12}<0$.',
    ],
    solution:
      'Any $A$ with $AA^{\\top}=\\Sigma$: the first, the second and the fourth. The root of every entry fails, and for a negative covariance it does not even exist. In a VAE $\\Sigma$ is diagonal; there the first three agree, and $\\sqrt\\Sigma=\\mathrm{diag}(\\sigma)$ is harmless.',
  },
];
