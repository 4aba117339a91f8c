import { meanWithError } from '../../math/monteCarlo.ts';
import { gaussHermite } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { centralDifference } from './difference.ts';
import type { gradient as params } from './params.ts';

const noise = gaussHermite(4);

/** The same gradient with the parameter moved out of the distribution. */
export const reparameterized: Chain<typeof params> = {
  id: 'D13.path',
  title: 'The reparameterization route',
  unit: '',
  lines: [
    {
      tex: String.raw`\nabla_{\q{\mu}}\,\E_{\varepsilon\sim\N(0,1)}\bigl[f(\q{\mu}+\q{\sigma}\varepsilon)\bigr]`,
      relation: 'start',
      rule: '$\\z{z}=\\q{\\mu}+\\q{\\sigma}\\varepsilon$: the randomness no longer depends on $\\q{\\mu}$.',
      route: 'finite difference',
      how: 'central difference of the mean over the noise by a Gauss–Hermite rule; no error but rounding',
      evaluate: ({ muZ, sigmaZ, target }) =>
        centralDifference((mean) => {
          let sum = 0;
          for (const [i, e] of noise.nodes.entries())
            sum += (noise.weights[i] ?? NaN) * (mean + sigmaZ * e - target) ** 2;
          return sum;
        }, muZ),
    },
    {
      tex: String.raw`\E_{\varepsilon}\bigl[f'(\q{\mu}+\q{\sigma}\varepsilon)\bigr]`,
      relation: '=',
      rule: 'Exchange $\\nabla$ and $\\E$, then the chain rule: $\\nabla_{\\q{\\mu}}\\z{z}=1$.',
      route: 'Monte Carlo',
      how: 'mean of the derivative over the same noise as the score function uses',
      evaluate: ({ muZ, sigmaZ, target }, draw) => {
        const samples = draw.normals('D13.noise', draw.n);
        for (let i = 0; i < samples.length; i++) samples[i] = 2 * (muZ + sigmaZ * (samples[i] ?? NaN) - target);
        return meanWithError(samples);
      },
      slip: {
        tex: String.raw`\E_{z\sim\q{q_\mu}}\bigl[\nabla_{\q{\mu}}f(\z{z})\bigr]=0`,
        says: 'The sample $\\z{z}$ is held as a plain number: the gradient stops at the draw and $\\q{\\mu}$ never learns.',
        evaluate: () => 0,
      },
    },
    {
      tex: String.raw`2(\q{\mu}-a)`,
      relation: '=',
      rule: "$f'(z)=2(z-a)$ and $\\E\\varepsilon=0$.",
      route: 'exact',
      how: 'closed form',
      evaluate: ({ muZ, target }) => 2 * (muZ - target),
      slip: {
        tex: String.raw`2\q{\sigma}(\q{\mu}-a)`,
        says: 'A factor $\\q{\\sigma}$ too many: $\\nabla_{\\q{\\mu}}\\z{z}$ is 1; $\\q{\\sigma}$ is the derivative with respect to $\\varepsilon$.',
        evaluate: ({ muZ, sigmaZ, target }) => 2 * sigmaZ * (muZ - target),
      },
    },
  ],
};
