import { formatNumber as n } from '../../../ui/format.ts';
import { bound, heights, indefinite, line18, reached, roots, walk, written } from './numbers.ts';
import type { Slip } from './slip.ts';

/** The slips of the opening, of probability and of Bayes: what lessons 1 to 4 state. */
export const foundations: readonly Slip[] = [
  {
    id: 'identity-map',
    about: 'How to draw something new',
    at: 'S4',
    printed: '“Use an identity map to sample from the data distribution.”',
    correct: 'Use an identity map through a narrow code, *and a prior on the code*.',
    why: 'A machine that copies says nothing about which codes are worth decoding. Only when the codes follow a known density can you draw one.',
    number: `Let four data have their codes at ±0.5 and ±1.5, each a bell of width 0.05. The copies are perfect, and ${n(100 * reached, 1)}% of the draws from $N(0,1)$ come within three widths of a code. The decoder was never asked about the rest.`,
  },
  {
    id: 'missing-dx',
    about: 'The probability of an interval, and an average of a curve',
    at: 'S7',
    printed: '$\\mathbb P(a\\le X\\le b)=\\int_a^b p$, and later $\\phi\\,\\mathbb E[x]\\le\\mathbb E[\\phi(x)]$',
    correct: '$\\mathbb P(a\\le X\\le b)=\\int_a^b p(x)\\,dx$, and $\\phi(\\mathbb E[x])\\le\\mathbb E[\\phi(x)]$',
    why: 'Two small signs are missing. Without $dx$ there are heights but no widths; without the parentheses the left side reads as $\\phi$ times the mean.',
    number: `Heights of $N(1.5,\\,0.8^2)$ between 0.3 and 2.9 add up to ${n(heights(100), 1)} at 100 places and to ${n(heights(1000), 1)} at 1,000; times the width, both give ${n(written.area, 4)}. For the square and the points $-1$, $0.5$, $2$ with weights $0.2$, $0.5$, $0.3$, the sides of Jensen are ${n(written.square.phiOfMean, 4)} and ${n(written.square.meanOfPhi, 4)}.`,
  },
  {
    id: 'invertible',
    about: 'Which matrix may be a covariance',
    at: 'S10',
    printed:
      '$p(x)=(2\\pi)^{-d/2}|\\Sigma|^{-1/2}\\,e^{-\\frac12(x-\\mu)^{\\top}\\Sigma^{-1}(x-\\mu)}$ for $\\Sigma\\in\\mathbb R^{d\\times d}$ invertible',
    correct: '… for $\\Sigma$ symmetric and positive definite',
    why: 'An inverse is not enough. Along an eigenvector with a negative eigenvalue the exponent grows, and no factor brings that volume to 1.',
    number: `$\\operatorname{diag}(1,-1)$ is its own inverse. Its eigenvalues are ${indefinite.eigenvalues.map((value) => n(value, 0)).join(' and ')}, and three steps out along the second axis the exponential is ${n(indefinite.growth, 0)} times what it is at the mean.`,
  },
  {
    id: 'root',
    about: 'Drawing from a Gaussian',
    at: 'S37',
    printed: '$z=\\mu+\\sqrt{\\Sigma}\\,\\varepsilon$, $\\varepsilon\\sim N(0,I)$',
    correct: '$z=\\mu+L\\varepsilon$ with any $L$ for which $LL^{\\top}=\\Sigma$',
    why: 'Which root is meant? The root of every entry is none, unless $\\Sigma$ is diagonal, and for a negative covariance it does not even exist.',
    number: `For variances 1 and 2 and a covariance of 0.8 the root of every entry gives the first coordinate a variance of ${n(roots.entrywise, 1)}. The triangle $L$ gives ${n(roots.cholesky, 1)}, which is what $\\Sigma$ says.`,
  },
  {
    id: 'fraction',
    about: 'The posterior',
    at: 'S24',
    printed:
      '$p(z\\mid x)=\\dfrac{p(x\\mid z)\\,p(z)}{p(x)}=\\underbrace{\\textstyle\\int p(x\\mid z)\\,p(z)\\,dz}_{\\text{computationally intractable}}$',
    correct: '$p(z\\mid x)=\\dfrac{p(x\\mid z)\\,p(z)}{p(x)}$ with $p(x)=\\textstyle\\int p(x\\mid z)\\,p(z)\\,dz$',
    why: 'The integral is the denominator. It has no $z$ left, so it cannot be a function of $z$.',
    number: `In a model with three states the posterior is ${bound.posterior.map((value) => n(value, 4)).join(', ')}: three numbers. The integral, here a sum, is ${n(bound.evidence, 2)}: one.`,
  },
  {
    id: 'data-distribution',
    about: 'What is sampled',
    at: 'S24',
    printed: '“To sample from our data distribution $p(z\\mid x)$ …”',
    correct:
      'To generate, draw $z\\sim p(z)$, then $x\\sim p(x\\mid z)$: this follows $p(x)$. To infer, find $p(z\\mid x)$.',
    why: 'Generating and inferring are mixed up. The first is easy; it is the second that needs the integral.',
    number: `Take $z\\sim N(0,1)$, $x\\mid z\\sim N(1.5z+0.2,\\,0.7^2)$ and see $x=1.8$. Then $p(z\\mid x)$ has mean ${n(line18.posterior.mean, 3)} and standard deviation ${n(line18.posterior.std, 3)}; the data have ${n(line18.data.mean, 3)} and ${n(line18.data.std, 3)}. They are not even laws of one variable.`,
  },
  {
    id: 'pseudo-metric',
    about: 'What kind of thing KL is',
    at: 'S18',
    printed: '“A pseudo-metric on distributions”, “positive”',
    correct: 'A divergence: never negative, and zero if and only if the two agree',
    why: 'A pseudo-metric is symmetric and obeys the triangle inequality, but may vanish between different points. KL does the opposite in all three. And the case of zero is no footnote: it is how the best $q$ is found.',
    number: `From $N(2,1)$ to $N(0,1)$ it is ${n(walk.far, 1)} nats. With a rest at $N(1,1)$ the legs are ${walk.legs.map((leg) => n(leg, 1)).join(' and ')}: the detour is shorter. From $N(0,1)$ to itself it is ${n(walk.nowhere, 1)}.`,
  },
];
