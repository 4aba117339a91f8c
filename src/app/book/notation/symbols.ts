import type { TaughtAt } from '../book.ts';
import type { TermId } from '../../../notebook/term.ts';

/** A symbol of the notebook. */
export interface Symbol {
  /** In TeX; with its term, where it has one, so that it has its color. */
  readonly tex: string;
  readonly meaning: string;
  /** The quantity with an identity of its own that it belongs to. */
  readonly term?: TermId;
  /** Where it is defined: at a statement of the lecture, or in a lesson. */
  readonly at: TaughtAt;
}

/** Symbols that belong together. */
export interface SymbolGroup {
  readonly title: string;
  readonly symbols: readonly Symbol[];
}

const variables: SymbolGroup = {
  title: 'Variables and sizes',
  symbols: [
    { tex: 'X', meaning: 'a random variable, before it has a value', at: 'S7' },
    { tex: '\\data{x},\\ \\data{x_n}', meaning: 'a datum; the $n$th of them', term: 'data', at: 'S7' },
    {
      tex: '\\z{z},\\ \\z{z_n}',
      meaning: 'the latent, discrete or continuous; that of the $n$th datum',
      term: 'latent',
      at: 'S2',
    },
    { tex: '\\hat x', meaning: 'what a decoder gives back for $x$', at: 'S4' },
    { tex: 'n=1,\\dots,N', meaning: 'the number of a datum, and how many there are', at: 'S27' },
    { tex: 'D', meaning: 'the dimension of a datum', at: 'S10' },
    { tex: 'k', meaning: 'the dimension of the latent; as an index, one of its units', at: 'S24' },
    {
      tex: 'K',
      meaning: 'how many: components of a mixture, or weights in an importance-weighted bound',
      at: 'lesson 8',
    },
    { tex: 'S', meaning: 'how many draws a Monte Carlo average takes, where $n$ is taken', at: 'S24' },
    { tex: 'c', meaning: 'a choice among finitely many, such as which expert speaks', at: 'S43' },
    { tex: '\\varepsilon', meaning: 'noise, $N(0,I)$, and nothing else', at: 'S37' },
  ],
};

const densities: SymbolGroup = {
  title: 'Densities',
  symbols: [
    {
      tex: '\\p{p}',
      meaning: 'a density, or a mass where the variable is discrete: the target, the model, the truth',
      term: 'p',
      at: 'S7',
    },
    { tex: '\\mathbb P(\\cdot)', meaning: 'the probability of an event, a number in $[0,1]$', at: 'S7' },
    { tex: '\\prior{p(z)}', meaning: 'the prior', term: 'prior', at: 'S16' },
    {
      tex: '\\p{p(x\\mid z)}',
      meaning: 'the likelihood of $z$, and the density of $x$ given $z$: the decoder',
      term: 'p',
      at: 'S16',
    },
    { tex: '\\p{p(x,z)}', meaning: 'the joint density', term: 'p', at: 'S13' },
    { tex: '\\ev{p(x)}', meaning: 'the evidence, $\\int p(x\\mid z)\\,p(z)\\,dz$', term: 'evidence', at: 'S24' },
    { tex: '\\p{p(z\\mid x)}', meaning: 'the posterior', term: 'p', at: 'S15' },
    {
      tex: '\\q{q},\\ \\q{q_n}',
      meaning: 'a distribution of the latent that you choose; one for each datum',
      term: 'q',
      at: 'S28',
    },
    {
      tex: '\\q{q_\\phi(z\\mid x)}',
      meaning: 'the encoder: one network that answers with a $q$ for each $x$',
      term: 'q',
      at: 'S36',
    },
    { tex: '\\q{q(z)}', meaning: 'in lesson 8 the aggregate, $\\frac1N\\sum_n q(z\\mid x_n)$', term: 'q', at: 'S41' },
    { tex: 'X\\sim N(\\mu,\\Sigma)', meaning: 'the law: $X$ is Gaussian', at: 'S11' },
    { tex: 'N(x;\\mu,\\Sigma)', meaning: 'a number: the Gaussian density at $x$', at: 'S11' },
    { tex: '\\mathrm{Cat}(\\pi)', meaning: 'the law of a choice with probabilities $\\pi_i$', at: 'S43' },
    { tex: '\\propto', meaning: 'equal up to a factor that does not depend on the variable in question', at: 'S48' },
  ],
};

const parameters: SymbolGroup = {
  title: 'Parameters',
  symbols: [
    { tex: '\\mu,\\ \\sigma,\\ \\sigma^2', meaning: 'mean, standard deviation, variance', at: 'S8' },
    { tex: '\\Sigma,\\ |\\Sigma|', meaning: 'covariance, and its determinant; a sum is $\\sum$', at: 'S10' },
    { tex: 'I', meaning: 'the identity matrix', at: 'S37' },
    { tex: 'L,\\ A', meaning: 'a root of the covariance, $LL^{\\top}=\\Sigma$; any affine map, $Ax+b$', at: 'S37' },
    { tex: '\\rho', meaning: 'a correlation', at: 'S10' },
    { tex: '\\theta', meaning: 'the parameters of the model: prior, decoder', at: 'S25' },
    { tex: '\\phi', meaning: 'the parameters of the encoder', at: 'S36' },
    { tex: 'w,\\ b', meaning: 'slope and offset of a linear decoder', at: 'S16' },
    {
      tex: '\\beta',
      meaning: 'the factor on the price of the code; with an index, the noise of one diffusion step',
      at: 'S42',
    },
    { tex: '\\lambda', meaning: 'an eigenvalue: the variance of the data along a principal direction', at: 'lesson 8' },
    {
      tex: '\\pi_i,\\ \\pi_i(x)',
      meaning: 'the weight of component $i$; the gate, where it depends on the input',
      at: 'S44',
    },
    { tex: 'h_i,\\ r_{ni}', meaning: 'the responsibility of component $i$ once the datum is seen', at: 'lesson 6' },
    { tex: 'a_i,\\ \\ell_i', meaning: 'a logit', at: 'S44' },
    { tex: 'T,\\ \\tau', meaning: 'a temperature; $\\tau$ for the Gumbel-softmax', at: 'lesson 6' },
    {
      tex: '\\bar\\alpha_t',
      meaning: 'the share of the variance that is still datum after $t$ diffusion steps',
      at: 'lesson 10',
    },
  ],
};

const quantities: SymbolGroup = {
  title: 'Averages and bounds',
  symbols: [
    {
      tex: '\\E_p[f]',
      meaning: 'the expectation of $f$ under $p$; the index is dropped where one distribution is around',
      at: 'S9',
    },
    { tex: '\\operatorname{Var},\\ \\operatorname{sd}', meaning: 'variance and standard deviation', at: 'S9' },
    { tex: '\\varphi', meaning: 'a convex function', at: 'S22' },
    { tex: 'H(\\q{q})', meaning: 'the entropy, $-\\E_q[\\log q]$', at: 'S31' },
    {
      tex: '\\gap{\\KL{q}{p}}',
      meaning: 'the divergence from $q$ to $p$, averaged under $q$, which comes first',
      term: 'gap',
      at: 'S18',
    },
    { tex: '\\log', meaning: 'the natural logarithm: everything is in nats', at: 'S18' },
    {
      tex: '\\ell(\\theta)',
      meaning: 'the log-likelihood of all the data, $\\sum_n\\log p(x_n;\\theta)$',
      term: 'evidence',
      at: 'S27',
    },
    { tex: '\\elbo{\\mathcal L}', meaning: 'the ELBO, to be maximized; at most $\\log p(x)$', term: 'elbo', at: 'S31' },
    {
      tex: '\\elbo{\\mathcal L_K}',
      meaning: 'the importance-weighted bound with $K$ weights',
      term: 'elbo',
      at: 'lesson 8',
    },
    { tex: '\\mathcal E', meaning: 'the loss of the notes, $-\\mathcal L$, to be minimized', term: 'elbo', at: 'S31' },
    {
      tex: '\\mathcal L_{\\mathrm{MLL}}',
      meaning: 'the negative marginal log-likelihood, a loss despite its letter',
      term: 'evidence',
      at: 'S27',
    },
    { tex: 'Z', meaning: 'a normalizer: of a product of densities', at: 'S48' },
    {
      tex: '\\mathrm{SNR}(t)',
      meaning: 'the signal-to-noise ratio, $\\bar\\alpha_t/(1-\\bar\\alpha_t)$',
      at: 'lesson 10',
    },
  ],
};

/** Every symbol, in groups. */
export const symbolGroups: readonly SymbolGroup[] = [variables, densities, parameters, quantities];
