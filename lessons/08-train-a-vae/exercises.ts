import type { Exercise } from '../../src/notebook/exercise.ts';
import { params } from '../../src/widgets/vae-trainer/params.ts';
import { readings } from '../../src/widgets/vae-trainer/readings.ts';

/** R² from which a factor counts as read off the code. */
const readable = 0.9;

/** The exercises of lesson 8's first part, checked on the run that the reader trains. */
export const exercises: readonly Exercise[] = [
  {
    id: 'E8.5',
    kind: 'widget',
    prompt:
      'Train on the heat bumps with two latent units until both true factors can be read off a code that is *drawn* from $\\q{q(z\\mid x)}$: $R^2\\ge0.9$ by the ten nearest codes, for position and for width. Then make one of the units go silent.',
    figure: 'vae-trainer',
    params: { data: params.data, latent: params.latent, ...readings },
    goals: [
      {
        says: 'Position and width are both read off: $R^2\\ge0.9$ each.',
        met: (values) =>
          values['data'] === 'heat-bump' &&
          values['latent'] === 2 &&
          Number(values['r2Position']) >= readable &&
          Number(values['r2Width']) >= readable,
      },
      {
        says: 'After at least 300 steps exactly one of the two units is idle.',
        met: (values) => values['data'] === 'heat-bump' && values['latent'] === 2 && values['idleUnits'] === 1,
      },
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
