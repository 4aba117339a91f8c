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
      'A unit is worth its price only where it explains more than the noise would excuse. The data vary along their main direction with a variance of about 1.8, more than $\\sigma^2=1$: one unit survives, with about half a nat. Along the second it is about 0.7: that unit goes silent and the width of the bump is lost. Choose “σ = 1” above the figure, press Train, and watch one bar go to zero; then let $\\sigma$ be learned, and watch it wake.',
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
  {
    id: 'P8.3',
    prompt:
      'Train on the pendulum with two units. The codes close into a loop, and no code lies inside it. Draw $\\z{z}$ from the prior $\\prior{N(0,I)}$ and let it fall into that hole. What picture does the decoder draw?',
    options: [
      'A sharp pendulum, at an angle between those of its neighbors on the loop.',
      'An empty picture: there is nothing to draw where there are no codes.',
      'A blend: pale pieces of pendulums at different, even opposite, angles, laid over each other.',
    ],
    correct: 2,
    reveal:
      'A blend. Walk straight across the loop: one pendulum has to become the opposite one, no angle lies between them on this way, and a smooth decoder can only let the one fade out while the other fades in. No pendulum ever looked like that, and yet the prior promises that it is typical: after 2,500 steps more than half of its samples fall inside the loop. Choose the pendulum above, and move the ring into the hole.',
  },
  {
    id: 'P8.4',
    prompt:
      'Now the same pendulum with a single latent unit: the code of a picture is one number. Let the pendulum turn once around, slowly. Somewhere its code must tear: two pictures that look alike get codes that are far apart. Where?',
    options: [
      'Where the pendulum stands upright, because that is the rarest position.',
      'Somewhere, and another seed puts it elsewhere.',
      'Nowhere, once it has trained for long enough.',
    ],
    correct: 1,
    reveal:
      'Somewhere. The pictures form a closed circle, the codes a line, and a circle does not fit on a line without being cut once. No angle is rarer than another, so nothing but the seed decides where. Longer training makes the cut narrower, never whole: choose the pendulum, one unit, and color by the angle.',
  },
];
