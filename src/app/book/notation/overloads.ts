/** A sign that the lecture uses for more than one thing. */
export interface Overload {
  readonly sign: string;
  /** What it stands for in the notes. */
  readonly there: string;
  /** What is written here instead. */
  readonly here: string;
}

/** The signs of the lecture that stand for two things, and what the notebook does about each. */
export const overloads: readonly Overload[] = [
  {
    sign: '$d$',
    there: 'the dimension of $x$, and the number of a datum in $\\sum_d$',
    here: '$D$ is the dimension of a datum, $k$ that of the latent, and $n=1,\\dots,N$ counts the data.',
  },
  {
    sign: '$\\varepsilon$, $\\mathcal E$',
    there: 'the noise; the loss $\\mathcal E(\\theta,q)$; and, on the page about the VAE, nearly the ELBO itself',
    here: '$\\varepsilon$ is noise only. $\\mathcal L$ is the ELBO and is maximized; $\\mathcal E=-\\mathcal L$ is the loss and is minimized.',
  },
  {
    sign: '$\\mathcal L$',
    there: 'the negative marginal log-likelihood on one page, the ELBO on another: one to be lowered, one to be raised',
    here: '$\\mathcal L$ alone is always the ELBO. The loss keeps its index, $\\mathcal L_{\\mathrm{MLL}}$.',
  },
  {
    sign: '$Z$',
    there: 'the latent variable; and what a product of densities lacks is not written at all',
    here: '$z$ is the latent, $Z$ the normalizer. Where the latent is meant as a random variable, the text says so.',
  },
  {
    sign: '$\\Sigma$',
    there: 'a covariance, and a sum',
    here: '$\\Sigma$ stands straight and is a matrix; $\\sum$ is large and has an index.',
  },
  {
    sign: '$X$, $\\bar X$, $x$',
    there: 'a random variable and its value, by turns',
    here: '$X$ is the dart in the air, $x$ the place where it lands.',
  },
  {
    sign: '$p$, $P$, $\\rho$',
    there: 'three letters for one density',
    here: '$p$ is a density or a mass, $\\mathbb P(\\cdot)$ the probability of an event, $\\rho$ a correlation.',
  },
  {
    sign: '$\\sum_z$, $\\int dz$',
    there: 'a sum on one line and an integral on the next, for the same step',
    here: 'One operation under two signs: a sum for a discrete latent, an integral for a continuous one. Figures switch between them.',
  },
  {
    sign: '$\\phi$',
    there: 'a convex function; elsewhere in the literature the parameters of the encoder',
    here: '$\\varphi$ is a convex function, $\\phi$ the parameters of the encoder.',
  },
];
