import type { Prediction } from '../../src/notebook/exercise.ts';
import { atEven, atPrior, evidence, first, nats } from './numbers.ts';

/** What lesson 5 asks before it shows: each is answered, or skipped, before its figure opens. */
export const predictions: readonly Prediction[] = [
  {
    id: 'P5.1',
    prompt:
      'Four lines lead to the bound: $\\log\\ev{p(x)}$; then $\\q{q}/\\q{q}$ is multiplied in; then the sum is read as an average under $\\q{q}$; then the logarithm is moved inside. You take hold of $\\q{q}$ and move it. At which line do the numbers step apart?',
    options: [
      'At the second: that is where $\\q{q}$ comes in, and from there on every number depends on it.',
      'At the third: an average under another $\\q{q}$ is another average.',
      'At the fourth, and nowhere else.',
    ],
    correct: 2,
    reveal: `Only at the fourth. In the lines before it $\\q{q}$ is written but cancels: whatever you choose, they stand at $\\log\\ev{p(x)}=${nats(evidence)}$. Moving the logarithm inside is the one step that gives something away, ${nats(first.gap)} nats for the first $\\q{q}$, and what it gives away depends on $\\q{q}$. (The samples behind the third number scatter a little; its ± says by how much.)`,
  },
  {
    id: 'P5.2',
    prompt:
      'Which of these makes the bound highest: setting $\\q{q}$ to the prior, $(0.5,\\,0.3,\\,0.2)$; setting it even, one third each; or neither?',
    options: [
      'The prior: it is what the model itself says about $z$.',
      'The even one: nobody knows $z$, so it is best not to commit.',
      'Neither. Something else is better than both.',
    ],
    correct: 2,
    reveal: `Neither: the prior reaches ${nats(atPrior.elbo)}, the even one ${nats(atEven.elbo)}, and the roof is ${nats(evidence)}. The prior has not seen $x$, and this $x$ speaks for the third state. The even $\\q{q}$ has the largest entropy there is, and still it is not the best: entropy is one part of the bound and not all of it. What is missing in both is the posterior.`,
  },
  {
    id: 'P5.3',
    prompt:
      'Now $z$ is a number, the model is linear with Gaussian noise, and $\\q{q}$ may be any bell. At the best bell of all, how far below $\\log\\ev{p(x)}$ does the ELBO lie?',
    options: [
      'Not at all: it touches.',
      'A little: an inequality always costs something.',
      'It depends on $x$: data that surprise the model leave a larger gap.',
    ],
    correct: 0,
    reveal:
      'It touches, for every $x$. The gap is the divergence from $\\q{q}$ to the posterior, and in this model the posterior is itself a bell, so one of your bells is the posterior and the gap is zero. An $x$ that surprises the model lowers $\\log\\ev{p(x)}$, and the top of the map with it; it does not push the two apart. If the posterior were not a bell, something would be left: that is a matter for the next lesson.',
  },
];
