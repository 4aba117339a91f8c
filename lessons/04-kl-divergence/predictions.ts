import { klNormal } from '../../src/math/kl.ts';
import type { Prediction } from '../../src/notebook/exercise.ts';

const narrow = { mean: 0, std: 1 };
const wide = { mean: 0, std: 2 };
const narrowFirst = klNormal(narrow, wide).toFixed(3);
const wideFirst = klNormal(wide, narrow).toFixed(3);

/** What lesson 4 asks before it shows: each is answered, or skipped, before its figure opens. */
export const predictions: readonly Prediction[] = [
  {
    id: 'P4.1',
    prompt:
      'Two bells share the mean 0. One is narrow, $N(0,1)$; the other is twice as wide, $N(0,2^2)$. Which is larger: $\\KL{\\text{narrow}}{\\text{wide}}$ or $\\KL{\\text{wide}}{\\text{narrow}}$?',
    options: [
      'The narrow bell measured against the wide one, $\\KL{\\text{narrow}}{\\text{wide}}$.',
      'The wide bell measured against the narrow one, $\\KL{\\text{wide}}{\\text{narrow}}$.',
      'Neither. It is the same pair of bells, so the number is the same.',
    ],
    correct: 1,
    reveal: `It is ${narrowFirst} against ${wideFirst} nats. The wide bell often visits places where the narrow one has almost nothing, and each visit is charged $\\log(\\text{wide}/\\text{narrow})$, which grows like $x^2$ out there. The narrow bell never goes anywhere the wide one would call a surprise. Choose “narrow against wide” above the figure, swap the direction, and watch the tails.`,
  },
  {
    id: 'P4.2',
    prompt:
      'The target $\\p{p}$ has two equal bells, at −2 and at 2. You may move and stretch one bell $\\q{q}$, and you want $\\KL{q}{p}$ as small as it can be. Where does $\\q{q}$ end up?',
    options: [
      'Over both bells: mean 0, and wide enough to cover them.',
      'On one of the two bells, left or right, and about as narrow as that bell.',
      'In the valley between them: mean 0, and narrow.',
    ],
    correct: 1,
    reveal:
      'It picks one bell and ignores the other. The average in $\\KL{q}{p}$ is taken under $\\q{q}$: a place that $\\q{q}$ never visits costs nothing, but visiting the valley, where $\\p{p}$ has almost no mass, costs dearly. Swap the two and you get the other answer: $\\KL{p}{q}$ averages under $\\p{p}$, so both bells must be covered. Variational inference minimizes the first one, and you will meet this habit again.',
  },
  {
    id: 'P4.3',
    prompt:
      'You measured in meters, and $\\KL{q}{p}$ came out as 0.3 nats. Now you write the same two distributions in millimeters. What is $\\KL{q}{p}$?',
    options: [
      'A thousand times as large.',
      `Larger by $\\log 1000$, about ${Math.log(1000).toFixed(1)} nats.`,
      'Still 0.3 nats.',
    ],
    correct: 2,
    reveal:
      'Still 0.3. In millimeters both densities are a thousand times lower, so their ratio, and its logarithm, stay the same at every point. An entropy does not have this protection: it looks at one density alone, and moves by exactly $\\log 1000$. Switch the unit below the figure and see which numbers move.',
  },
  {
    id: 'P4.4',
    prompt:
      'Put three weighted points on the graph of a convex curve, such as $x^2$ or $-\\log x$, and mark their weighted average, the barycenter. Where can it lie?',
    options: [
      'On the curve, always: an average of points of the curve belongs to it.',
      'On the curve or above it, never below.',
      'On either side: it depends on the weights.',
    ],
    correct: 1,
    reveal:
      'On the curve or above it. The barycenter lies inside the polygon of your three points, and a convex curve hangs below each of its chords. How far above is Jensen’s gap, $\\E[\\varphi(X)]-\\varphi(\\E[X])$: the hatched bar. Change the weights as you like and you will not get it below.',
  },
];
