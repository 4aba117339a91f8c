import type { LabValues } from './settings.ts';

/** What a choice does, in one sentence, and the formula that it changes. */
export interface Explanation {
  readonly says: string;
  readonly tex: string;
}

/** How many numbers a code has. */
export function explainLatent({ latent }: LabValues): Explanation {
  return {
    says: 'A code has so many numbers; each must pay its price, or its unit falls idle.',
    tex: `\\z z\\in\\mathbb R^{${latent}}`,
  };
}

/** What the data are supposed to be, given a code. */
export function explainLikelihood({ likelihood }: LabValues): Explanation {
  switch (likelihood) {
    case 'gaussian':
      return {
        says: 'The decoder gives the middle of a bell, as wide as σ in every direction.',
        tex: '\\p{p(x\\mid z)}=N(\\data{x};\\,f(\\z z),\\,\\sigma^2I)',
      };
    case 'bernoulli':
      return {
        says: 'The decoder gives each pixel its chance of ink, as if pixels were black or white.',
        tex: '\\p{p(x\\mid z)}=\\prod_d f_d^{x_d}(1-f_d)^{1-x_d}',
      };
    case 'continuous-bernoulli':
      return {
        says: 'The same formula for gray pixels, divided by its integral so that it is a density.',
        tex: '\\begin{aligned}&\\p{p(x\\mid z)}\\\\&=\\prod_d C(\\lambda_d)\\,\\lambda_d^{x_d}(1-\\lambda_d)^{1-x_d}\\end{aligned}',
      };
  }
}

/** The width of the Gaussian likelihood. */
export function explainSigma({ sigmaKind }: LabValues): Explanation {
  return {
    says:
      sigmaKind === 'learned'
        ? 'Learned, σ falls to what the code cannot explain; the price of a code is then weighed by itself.'
        : 'Fixed, σ decides what must be explained: what varies less is not worth its price.',
    tex: '\\begin{aligned}\\log\\p{p(x\\mid z)}=&-\\tfrac D2\\log2\\pi\\sigma^2\\\\&-\\tfrac1{2\\sigma^2}\\lVert\\data{x}-f(\\z z)\\rVert^2\\end{aligned}',
  };
}

/** What codes are supposed to be before any datum is seen. */
export function explainPrior({ prior, components }: LabValues): Explanation {
  switch (prior) {
    case 'normal':
      return {
        says: 'One round bell: the price of a code has a closed form and splits into units.',
        tex: '\\prior{p(z)}=N(0,I)',
      };
    case 'mixture':
      return {
        says: 'Several bells, which are learned and move to where the codes lie.',
        tex: `\\prior{p(z)}=\\sum_{c=1}^{${components}}\\pi_c\\,N(\\z z;m_c,\\operatorname{diag}s_c^2)`,
      };
    case 'vamp':
      return {
        says: 'The posteriors of invented data, which are learned (Tomczak and Welling 2018).',
        tex: `\\prior{p(z)}=\\tfrac1{${components}}\\sum_{c=1}^{${components}}\\q{q(z\\mid u_c)}`,
      };
  }
}

/** What is pushed up. */
export function explainObjective({ objective, draws }: LabValues): Explanation {
  return objective === 'elbo'
    ? {
        says: 'The bound itself: what comes back, less the price of the code.',
        tex: '\\elbo{\\mathcal L}=\\E_{\\q q}\\log\\p{p(x\\mid z)}-\\gap{\\KL{\\q q}{\\prior p}}',
      }
    : {
        says: `The logarithm is taken after the mean of ${draws} weights, which tightens the bound (Burda et al. 2016).`,
        tex: `\\elbo{\\mathcal L_{${draws}}}=\\E\\log\\tfrac1{${draws}}\\sum_{k=1}^{${draws}}\\frac{p(\\data x,\\z{z_k})}{\\q{q(z_k\\mid x)}}`,
      };
}

/** The weight of the KL. */
export function explainBeta({ beta }: LabValues): Explanation {
  return {
    says:
      beta === 1
        ? 'At 1 the bound is trained as it is; above, codes cost more, below, less.'
        : `Codes cost ${beta} times their price in training; the ELBO shown always counts them once.`,
    tex: `-\\E_{\\q q}\\log\\p{p(x\\mid z)}+${beta}\\,\\gap{\\KL{\\q q}{\\prior p}}`,
  };
}

/** How β comes about. */
export function explainAnnealing({ annealing }: LabValues): Explanation {
  switch (annealing) {
    case 'none':
      return { says: 'The price is asked from the first step.', tex: '\\beta_t=\\beta' };
    case 'ramp':
      return {
        says: 'Codes are cheap at first, and their price rises once (Bowman et al. 2016).',
        tex: '\\beta_t=\\beta\\min(1,\\;t/T)',
      };
    case 'cyclic':
      return {
        says: 'The price rises over the first half of each cycle, again and again (Fu et al. 2019).',
        tex: '\\beta_t=\\beta\\min(1,\\;2\\,(t\\bmod T)/T)',
      };
  }
}

/** What a unit may say for nothing. */
export function explainFreeBits({ freeBits }: LabValues): Explanation {
  return {
    says: 'A unit that says less than so many nats is not pressed further (Kingma et al. 2016).',
    tex:
      freeBits === 0
        ? '\\gap{\\mathrm{KL}}=\\sum_j\\gap{\\mathrm{KL}_j}'
        : `\\sum_j\\max(${freeBits},\\;\\gap{\\mathrm{KL}_j})`,
  };
}

/** What follows the gradient g of the loss. */
export function explainOptimizer({ optimizer }: LabValues): Explanation {
  return optimizer === 'adam'
    ? {
        says: 'Each weight has a step of its own size: the mean gradient over its root mean square (Kingma and Ba 2015).',
        tex: '\\Delta\\theta=-\\eta\\,\\hat m\\,/\\,(\\sqrt{\\hat v}+\\epsilon)',
      }
    : {
        says: 'All weights follow one velocity, which remembers a part μ of itself at each step.',
        tex: '\\Delta\\theta=-\\eta v,\\qquad v\\leftarrow\\mu v+g',
      };
}

/** What a gradient is a mean of. */
export function explainBatch({ batch }: LabValues): Explanation {
  return {
    says: 'A step follows the mean over so many data; fewer are quicker and noisier.',
    tex: `g=\\tfrac1{${batch}}\\sum_{n=1}^{${batch}}\\nabla_\\theta\\,\\ell(\\data{x_n})`,
  };
}
