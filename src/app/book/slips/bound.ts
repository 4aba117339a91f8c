import { formatNumber as n } from '../../../ui/format.ts';
import { bound } from './numbers.ts';
import type { Slip } from './slip.ts';

const small = 'a latent with three states, $p(z)=(0.5,\\,0.3,\\,0.2)$ and $p(x\\mid z)=(0.1,\\,0.4,\\,0.7)$';

/** The slips on the way to the bound: what lesson 5 states. */
export const aroundTheBound: readonly Slip[] = [
  {
    id: 'complete-data',
    about: 'Maximum likelihood with a latent',
    at: 'S25',
    printed: '$\\min_\\theta\\,-\\log p_\\theta(x,z)$',
    correct: '$\\min_\\theta\\,-\\sum_n\\log p_\\theta(x_n,z_n)$, possible only where the $z_n$ were observed',
    why: 'The sum over data is missing, and so is the condition. Minimize over an unseen $z$ as well, and you fit the best guess, which is another problem.',
    number: `Take ${small}. With the best single $z$ filled in, the loss is ${n(bound.guessed, 4)} nats. The loss of this datum is ${n(-bound.logEvidence, 4)}.`,
  },
  {
    id: 'any-distribution',
    about: 'What the objective accounts for',
    at: 'S26',
    printed: '“Build an objective that accounts for any possible distribution on $z$.”',
    correct: '… that accounts for every possible *value* of $z$. The arbitrary distribution comes one step later.',
    why: 'Marginalizing adds up values and leaves nothing to choose.',
    number: `${bound.joints.map((joint) => n(joint, 2)).join(' + ')} = ${n(bound.evidence, 2)}, whatever $q$ is. What depends on $q$ is the bound: ${bound.elbos.map((elbo) => n(elbo, 4)).join(' for $q=(0.2,\\,0.3,\\,0.5)$ and ')} for an even $q$.`,
  },
  {
    id: 'entropy-outside',
    about: 'The loss of all data',
    at: 'S31',
    printed:
      '$\\mathcal E(\\theta,q)=-\\sum_d\\mathbb E_{z\\sim q}[\\log p(x_d,z_d;\\theta)]-H(q_d)$, the “evidence lower bound”',
    correct:
      '$\\mathcal E(\\theta,q)=\\sum_d\\big\\{-\\mathbb E_{q_d}[\\log p(x_d,z_d;\\theta)]-H(q_d)\\big\\}=-\\mathrm{ELBO}$',
    why: 'Each datum has a $q_d$ of its own, so each has its own entropy. And with this sign it is a loss: an upper bound on $-\\log p(x)$.',
    number: `Take the same datum ten times and $q=(0.2,\\,0.3,\\,0.5)$. The loss is ${n(bound.tenLosses, 3)}. With one entropy behind the sum it would be ${n(bound.tenPrinted, 3)}, nine entropies too much.`,
  },
  {
    id: 'order-of-kl',
    about: 'The bound, rewritten',
    at: 'S34',
    printed:
      '$\\mathcal E(\\theta,q)=\\dots=\\sum_d-\\mathrm{KL}\\big(p(z_d\\mid x_d;\\theta)\\,\\|\\,q_d\\big)+\\cdots$',
    correct: 'The divergence in it is $\\mathrm{KL}\\big(q_d\\,\\|\\,p(z_d\\mid x_d;\\theta)\\big)$',
    why: 'The expectation is taken under $q$, so $q$ comes first. Both orders are divergences, and only one of them closes the gap.',
    number: `In the order of the notes it is ${n(bound.swapped, 6)} nats, with $q$ first ${n(bound.gap, 6)}. The gap between log evidence and bound is ${n(bound.logEvidence - bound.elbo, 6)}.`,
  },
  {
    id: 'blank-term',
    about: 'The same line once more: there are two other slips in it',
    at: 'S34',
    printed: '$\\mathcal E(\\theta,q)=\\sum_d-\\mathrm{KL}(\\dots)+\\cdots$',
    correct:
      '$\\mathcal E(\\theta,q)=\\sum_d\\mathrm{KL}\\big(q_d\\,\\|\\,p(z_d\\mid x_d;\\theta)\\big)-\\log p(x_d;\\theta)$',
    why: 'The sign of the loss was lost on the way, and the last term was left blank. It is $\\log p(x_d;\\theta)$, which has no $z$ in it and so comes out of the average.',
    number: `For the first $q$ the loss is ${n(-bound.elbo, 4)}: the gap, ${n(bound.gap, 4)}, plus ${n(-bound.logEvidence, 4)}. The line as it stands says ${n(-bound.gap, 4)}, which bounds nothing.`,
  },
  {
    id: 'two-signs',
    about: 'One letter on two pages',
    at: 'S39',
    printed:
      'First $\\mathcal E=-\\mathbb E_q[\\dots]-H$, to be minimized; then, without a word, $\\mathbb E[\\log p(x\\mid z)]-\\mathrm{KL}\\big(q(z\\mid x)\\,\\|\\,p(z)\\big)$, to be maximized',
    correct: 'Two names: the ELBO $\\mathcal L$ is maximized, the loss $\\mathcal E=-\\mathcal L$ is minimized',
    why: 'Each is right. But whoever reads both as one quantity climbs where the other descends.',
    number: `For the first $q$, $\\mathcal L$ = ${n(bound.elbo, 4)} lies below $\\log p(x)$ = ${n(bound.logEvidence, 4)}, and $\\mathcal E$ = ${n(-bound.elbo, 4)} lies above ${n(-bound.logEvidence, 4)}. Every number changes its sign, and every bound its side.`,
  },
];
