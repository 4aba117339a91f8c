import { importance } from '../../src/derivations/d16-iwae/params.ts';
import { encodersOf } from '../../src/derivations/d25-surgery/encoders.ts';
import { params as surgeryParams } from '../../src/derivations/d25-surgery/params.ts';
import { params as collapseParams } from '../../src/derivations/d27-collapse/params.ts';
import { modelOf, qOf } from '../../src/derivations/d08-jensen-bound/states.ts';
import { elboSurgery } from '../../src/math/elboSurgery.ts';
import { logEvidence } from '../../src/math/discreteModel.ts';
import { iwaeBounds } from '../../src/math/iwae.ts';
import { linearVaeOptimum } from '../../src/math/linearVae.ts';
import type { Exercise } from '../../src/notebook/exercise.ts';
import { initialValues } from '../../src/notebook/param.ts';
import { params } from '../../src/widgets/vae-trainer/params.ts';
import { readings } from '../../src/widgets/vae-trainer/readings.ts';
import { bothRead, justOff, oneIdle } from './goals.ts';

const { collapseLambda: lambda, collapseNoise: noise, collapseBeta: beta } = initialValues(collapseParams);
const weight = (): number =>
  linearVaeOptimum([lambda], 1, { noiseStd: Math.sqrt(noise), beta }).units[0]?.weight ?? NaN;
const threshold = lambda / noise;

const discrete = initialValues(importance);
const bounds = iwaeBounds(modelOf(discrete), qOf(discrete), 2);
const [one = NaN] = bounds;
const two = (): number => bounds[1] ?? NaN;

const codes = elboSurgery(encodersOf(initialValues(surgeryParams)));

/** The exercises of lesson 8; every answer is computed by the functions that the page uses. */
export const exercises: readonly Exercise[] = [
  {
    id: 'E8.1',
    kind: 'numeric',
    prompt:
      'A linear VAE with one unit learns data of variance $\\data{\\lambda}=2$. Its decoder has the noise $\\sigma^2=0.5$, and $\\beta=1$. How large is the weight $|w|$ that it learns?',
    fields: ['the weight |w|'],
    answer: () => [weight()],
    tolerance: [0.005],
    hints: ['$w^2=\\max(0,\\ \\data{\\lambda}-\\beta\\sigma^2)$: the decoder explains what the noise does not.'],
    solution: `$|w|=\\sqrt{${lambda}-${beta}\\cdot${noise}}=\\sqrt{${(lambda - beta * noise).toFixed(1)}}=${weight().toFixed(6)}$. Then $w^2+\\sigma^2=\\data{\\lambda}$: the model has exactly the variance of the data.`,
  },
  {
    id: 'E8.2',
    kind: 'widget',
    figure: 'collapse-threshold',
    params: collapseParams,
    prompt:
      'The same data and noise: raise $\\beta$ until the unit switches off, a KL below 0.001 nats. Find the threshold, not a place far beyond it.',
    goals: [{ says: 'The KL is below 0.001, and $\\beta$ is within 0.15 of the threshold.', met: justOff }],
    hints: ['The unit dies where $\\beta\\sigma^2=\\data{\\lambda}$.'],
    solution: `At $\\beta=\\data{\\lambda}/\\sigma^2=${lambda}/${noise}=${threshold}$. A hair below it the unit still lives, with a small weight: collapse sets in without a jump in $w$, but with a sharp end.`,
  },
  {
    id: 'E8.3',
    kind: 'numeric',
    prompt:
      'Three states with the prior $\\prior{p(z)}=(0.5,\\,0.3,\\,0.2)$ and the likelihoods $\\p{p(x\\mid z)}=(0.1,\\,0.4,\\,0.7)$ of the observed $\\data{x}$; $\\q{q}=(0.2,\\,0.3,\\,0.5)$. What is the importance-weighted bound with $K=2$ samples?',
    fields: ['the bound, in nats'],
    answer: () => [two()],
    tolerance: [0.001],
    hints: [
      'There are nine ordered pairs of states, and the pair $(i,j)$ has the probability $\\q{q_i}\\q{q_j}$.',
      'Average the two weights first, and take the logarithm after.',
    ],
    solution: `$\\mathcal L_2=${two().toFixed(6)}$ nats, between the ELBO, $\\mathcal L_1=${one.toFixed(6)}$, and $\\log p(x)=${logEvidence(modelOf(discrete)).toFixed(6)}$.`,
  },
  {
    id: 'E8.4',
    kind: 'numeric',
    prompt:
      'Four data are encoded as four bells with the means $-1.5,\\ -0.5,\\ 0.5,\\ 1.5$, all with the standard deviation 0.3. How much does a code $\\z{z}$ tell about which datum it came from, and how much could it tell at most?',
    fields: ['mutual information, in nats', 'its ceiling, in nats'],
    answer: () => [codes.mutualInformation, codes.logN],
    tolerance: [0.005, 0.005],
    hints: [
      'Read the information off the figure of the surgery, where these four codes are the ones it starts with.',
      'Four data, equally likely: the index cannot hold more than $\\log4$.',
    ],
    solution: `$I=${codes.mutualInformation.toFixed(6)}\\le\\log4=${codes.logN.toFixed(6)}$. What is missing is the doubt that is left where neighboring codes overlap.`,
  },
  {
    id: 'E8.5',
    kind: 'widget',
    prompt:
      'Train on the heat bumps with two latent units until both true factors can be read off a code that is *drawn* from $\\q{q(z\\mid x)}$: $R^2\\ge0.9$ by the ten nearest codes, for position and for width. Then make one of the units go silent.',
    figure: 'vae-trainer',
    params: { data: params.data, latent: params.latent, ...readings },
    goals: [
      { says: 'Position and width are both read off: $R^2\\ge0.9$ each.', met: bothRead },
      { says: 'After at least 300 steps exactly one of the two units is idle.', met: oneIdle },
    ],
    hints: [
      'Look at the KL of each unit: is one of them at 0?',
      'Lower the decoder noise ($\\sigma$ fixed near 0.05, or learned) rather than adding hidden units. For the second goal, go the other way.',
    ],
    solution:
      'With $\\sigma$ learned, or fixed at 0.05, both units carry several nats after some hundred steps of 64, and both factors can be read off. With $\\sigma=1$ one unit sits at a KL of 0 for ever and the width is lost. Setting $\\sigma=0.05$ with $\\beta=400$ reproduces that run: only $\\beta\\sigma^2$ matters.',
  },
  {
    id: 'E8.6',
    kind: 'choice',
    prompt:
      'Pictures of a pendulum depend on one angle. With two latent units their codes form a ring. With one unit there is a small range of angles over which the code sweeps back across its whole range. Why?',
    options: [
      'The network is too small.',
      'A circle cannot be laid onto a line one-to-one without a tear: somewhere neighboring pictures must get codes that are far apart.',
      'The KL term is too strong.',
      'The data are noisy.',
    ],
    correct: 1,
    hints: ['Walk the pendulum once around.', 'The first and the last picture are the same; so must be their codes.'],
    solution:
      'It is topology: the pictures form a circle, the code is a line. On the plane the ring fits, but the prior $\\prior{N(0,I)}$ fills the whole disc, so that the ring leaves a hole in which samples decode to blends.',
  },
];
