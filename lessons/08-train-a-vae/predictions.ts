import type { Prediction } from '../../src/notebook/exercise.ts';

/** What lesson 8 asks before it shows. */
export const predictions: readonly Prediction[] = [
  {
    id: 'P8.1',
    prompt:
      'Two numbers cause every curve, and the code has two units. But suppose the decoder is told that every sensor carries noise of standard deviation $\\sigma=1$, fixed, which is more than the curves themselves vary. What will the two units do?',
    options: [
      'Both carry something: two causes, two units.',
      'At least one falls silent: its Gaussian is the prior, whatever the datum.',
      'They carry more than before, to make up for the noise.',
    ],
    correct: 1,
    reveal:
      'A unit is worth its price only where it explains more than the noise would excuse. The data vary along their main direction with a variance of about 1.8, more than $\\sigma^2=1$: one unit survives, with less than half a nat. Along the second it is about 0.7: that unit goes silent and the width of the bump is lost. Choose “σ = 1” above the figure, press Train, and watch one bar go to zero; then let $\\sigma$ be learned.',
  },
  {
    id: 'P8.2',
    prompt:
      'Train with $\\sigma$ learned. Some part of the prior’s disc holds no codes at all. If you move the ring there, what does the decoder draw?',
    options: [
      'Nothing: a flat line, since no datum taught it anything there.',
      'Noise, different each time.',
      'A smooth curve all the same, made up between its neighbors; it need not be one that a rod could show.',
    ],
    correct: 2,
    reveal:
      'The decoder is a smooth function of $\\z{z}$ and has an answer everywhere. Near the codes it was taught; between and beyond them it interpolates and extrapolates, and nothing tells it to stay honest. Samples from the prior land there too, which is why they can look worse than reconstructions.',
  },
];
