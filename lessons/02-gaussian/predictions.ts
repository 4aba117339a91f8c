import type { Prediction } from '../../src/notebook/exercise.ts';
import { insideOne, narrowing, radiusOf95 } from './numbers.ts';

const dimensions = [1, 2, 10] as const;
const list = (number: (dimension: number) => number): string =>
  dimensions.map((dimension) => number(dimension).toFixed(2)).join(', ');

/** What lesson 2 asks before it shows: each is answered, or skipped, before its figure opens. */
export const predictions: readonly Prediction[] = [
  {
    id: 'P2.1',
    prompt: `On the line, ${insideOne(1).toFixed(1)}% of a Gaussian lies within one standard deviation of the mean. In the plane, the points at one standard deviation form an ellipse. How much lies inside it?`,
    options: [
      'About 68%, as on the line.',
      'About 39%.',
      'About 87%: there are two directions, so more of it.',
      'It depends on how long and thin the ellipse is.',
    ],
    correct: 1,
    reveal: `It is ${insideOne(2).toFixed(1)}%, for every ellipse, round or thin. To be inside, a point must be near in *both* directions together. There is also more room outside: the ring at distance $r$ gets longer as $r$ grows. In ten dimensions only ${insideOne(10).toFixed(3)}% is left inside.`,
  },
  {
    id: 'P2.2',
    prompt:
      'You cut the hill along a straight line $x_2=c$, and scale the profile of the cut to area 1. Now you move the cut outward, away from the middle of the hill. What happens to the profile?',
    options: [
      'It gets narrower: near the edge of the ellipse the cut is short.',
      'It gets wider: far out there is less to go by.',
      'It keeps its width.',
    ],
    correct: 2,
    reveal: `It keeps its width, wherever you cut. Only its center moves. The cut through the *ellipse* gets shorter, but the hill there is lower all along, and scaling to area 1 takes that away. With correlation 0.8 the cut has ${narrowing(0.8).toFixed(1)} times the standard deviation of the whole, near the middle and far out.`,
  },
  {
    id: 'P2.3',
    prompt:
      'How far out, in standard deviations, must you go to hold 95% of a standard Gaussian: on the line, in the plane, and in ten dimensions?',
    options: [
      `${list(() => radiusOf95(1))}: standard deviations are standard deviations.`,
      `${list(radiusOf95)}: farther and farther.`,
      `${list((dimension) => radiusOf95(1) / Math.sqrt(dimension))}: with more directions each needs less.`,
    ],
    correct: 1,
    reveal: `${dimensions.map((dimension) => radiusOf95(dimension).toFixed(3)).join(', ')}. The squared distance is a sum of one square for each dimension, and each is 1 on average, so a typical point lies near $\\sqrt{d}$. In many dimensions hardly anything is near the mean, although the density is highest there.`,
  },
];
