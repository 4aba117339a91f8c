import type { Exercise } from '../../src/notebook/exercise.ts';
import { params as ladder } from '../../src/widgets/bound-ladder/params.ts';
import { gapBelow } from './goals.ts';
import { atEven, evidence, exact, first, nats, swapped } from './numbers.ts';

const [posterior1 = '', posterior2 = '', posterior3 = ''] = exact.map((share) => nats(share));

/** The exercises of lesson 5; every answer is computed by the functions that the page uses. */
export const exercises: readonly Exercise[] = [
  {
    id: 'E5.1',
    kind: 'numeric',
    prompt:
      'Three states with prior $\\prior{p(z)}=(0.5,\\,0.3,\\,0.2)$; the $\\data{x}$ that was observed has likelihood $(0.1,\\,0.4,\\,0.7)$ in them. What is the log evidence, $\\log\\ev{p(x)}$?',
    fields: ['log p(x), in nats'],
    answer: () => [evidence],
    tolerance: [0.001],
    hints: [
      'Each state contributes its joint, prior times likelihood. Add the three, then take the logarithm.',
      'The joints are 0.05, 0.12 and 0.14.',
    ],
    solution: `$0.05+0.12+0.14=0.31$, and $\\log0.31=${nats(evidence, 6)}$. The logarithm comes last: it is taken of the sum.`,
  },
  {
    id: 'E5.2',
    kind: 'numeric',
    prompt: 'The same model, and a $\\q{q}$ that gives each state one third. How high is the ELBO?',
    fields: ['ELBO, in nats'],
    answer: () => [atEven.elbo],
    tolerance: [0.001],
    hints: [
      'The ELBO is the average of $\\log\\big(p(x,z)/\\q{q(z)}\\big)$ under $\\q{q}$.',
      'With an even $\\q{q}$ that is the plain average of the three log joints, plus $\\log3$.',
    ],
    solution: `$\\tfrac13(\\log0.05+\\log0.12+\\log0.14)+\\log3=${nats(atEven.elbo, 6)}$: below $\\log\\ev{p(x)}=${nats(evidence, 6)}$ by ${nats(atEven.gap, 6)}, which is $\\KL{q}{p(z\\mid x)}$.`,
  },
  {
    id: 'E5.3',
    kind: 'widget',
    figure: 'bound-ladder',
    params: ladder,
    prompt:
      'Move $\\q{q}$ until the bound lies less than 0.002 nats below $\\log\\ev{p(x)}$. Leave the model as it is.',
    goals: [{ says: 'a gap below 0.002 nats, in the model with three states', met: gapBelow(0.002) }],
    hints: [
      'The gap is $\\gap{\\KL{q}{p(z\\mid x)}}$: it closes where $\\q{q}$ is the posterior.',
      'The posterior is proportional to the joints 0.05, 0.12 and 0.14. Only the ratios of your three sizes count.',
    ],
    solution: `$\\q{q}=p(z\\mid x)=(${posterior1},\\ ${posterior2},\\ ${posterior3})$: the three joints divided by their sum, 0.31. Sizes in the ratio $5:12:14$ do it.`,
  },
  {
    id: 'E5.4',
    kind: 'multi-choice',
    prompt:
      'The notes rewrite the loss $\\mathcal E(\\theta,\\q{q})$ as $\\sum_d-\\KL{p(z_d\\mid x_d;\\theta)}{q_d}+\\cdots$. What has gone wrong in this line?',
    options: [
      'The two arguments of the divergence are in the wrong order.',
      'With $\\mathcal E$ a loss, the sign is turned around.',
      'The divergence should be to the prior.',
      'The term that was left out is $\\log p(x_d;\\theta)$.',
    ],
    correct: [0, 1, 3],
    hints: [
      'The average is taken under $\\q{q}$. Which argument of a divergence does the averaging?',
      `Try both orders. For the first $\\q{q}$ of the lesson they are ${nats(first.gap, 5)} and ${nats(swapped, 5)} nats; only one of them is $\\log\\ev{p(x)}-\\elbo{\\mathcal L}=${nats(first.logEvidence - first.elbo, 5)}$.`,
    ],
    solution:
      'All but the third. Correct, in the sign of the notes: $\\mathcal E(\\theta,\\q{q})=\\sum_d\\KL{q_d}{p(z_d\\mid x_d;\\theta)}-\\log p(x_d;\\theta)$. A divergence to the prior belongs to another cut of the same bound, the one that a VAE uses.',
  },
  {
    id: 'E5.5',
    kind: 'numeric',
    prompt:
      'The same model with $\\q{q}=(0.2,\\,0.3,\\,0.5)$. Give the two parts of the second cut: the energy $\\E_{\\q{q}}[\\log p(x,z)]$ and the entropy $H(\\q{q})$.',
    fields: ['energy, in nats', 'entropy, in nats'],
    answer: () => [first.expectedLogJoint, first.entropy],
    tolerance: [0.001, 0.001],
    hints: [
      'Two averages under $\\q{q}$: of the log joints, and of $-\\log\\q{q}$.',
      'Their sum must be the ELBO that Figure 5.2 shows for this $\\q{q}$.',
    ],
    solution: `$0.2\\log0.05+0.3\\log0.12+0.5\\log0.14=${nats(first.expectedLogJoint, 6)}$, and $-0.2\\log0.2-0.3\\log0.3-0.5\\log0.5=${nats(first.entropy, 6)}$. Together ${nats(first.elbo, 6)}, the ELBO.`,
  },
  {
    id: 'E5.6',
    kind: 'choice',
    prompt: 'In the notes $\\mathcal E(\\theta,\\q{q})$ is to be *minimized*. Which statement is right?',
    options: [
      '$\\mathcal E$ is the ELBO.',
      '$\\mathcal E$ is minus the ELBO, and an upper bound on the negative log-likelihood.',
      '$\\mathcal E$ is a lower bound on the negative log-likelihood.',
      'Whether $\\mathcal E$ lies above or below depends on $\\q{q}$.',
    ],
    correct: 1,
    hints: [
      'The notes themselves write $\\mathcal L_{\\mathrm{MLL}}\\le\\mathcal E(\\theta,\\q{q})$.',
      'What lies below $\\log\\ev{p(x)}$ lies, with its sign turned, above $-\\log\\ev{p(x)}$.',
    ],
    solution: `$\\mathcal E=-\\elbo{\\mathcal L}\\ge-\\log\\ev{p(x)}$; for the first $\\q{q}$ of the lesson, $${nats(-first.elbo)}\\ge${nats(-evidence)}$. The “lower bound” in the name is one on $\\log\\ev{p(x)}$. On the page about the VAE the notes change to the sign of the ELBO without saying so, which is why every bound here says which sign it shows.`,
  },
];
