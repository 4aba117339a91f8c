/** A work that the lessons cite. */
export interface Reference {
  /** As it stands in a sentence, such as `Crouch et al. 2004`. */
  readonly short: string;
  /** The whole entry, without the address. */
  readonly full: string;
  readonly href: string;
}

/** The bibliography of all lessons, by key. */
export const references = {
  jensen1906: {
    short: 'Jensen 1906',
    full: 'Jensen, J. L. W. V. (1906). Sur les fonctions convexes et les inégalités entre les valeurs moyennes. Acta Mathematica 30:175–193.',
    href: 'https://doi.org/10.1007/BF02418571',
  },
  kullback1951: {
    short: 'Kullback and Leibler 1951',
    full: 'Kullback, S., Leibler, R. A. (1951). On information and sufficiency. Annals of Mathematical Statistics 22(1):79–86.',
    href: 'https://doi.org/10.1214/aoms/1177729694',
  },
  mackay2003: {
    short: 'MacKay 2003',
    full: 'MacKay, D. J. C. (2003). Information Theory, Inference, and Learning Algorithms. Cambridge University Press.',
    href: 'https://www.inference.org.uk/mackay/itila/',
  },
  bishop2006: {
    short: 'Bishop 2006',
    full: 'Bishop, C. M. (2006). Pattern Recognition and Machine Learning, chapters 2 and 10. Springer.',
    href: 'https://link.springer.com/book/9780387310732',
  },
  blei2017: {
    short: 'Blei et al. 2017',
    full: 'Blei, D. M., Kucukelbir, A., McAuliffe, J. D. (2017). Variational inference: a review for statisticians. Journal of the American Statistical Association 112(518):859–877.',
    href: 'https://doi.org/10.1080/01621459.2017.1285773',
  },
  crouch2004: {
    short: 'Crouch et al. 2004',
    full: 'Crouch, C. H., Fagen, A. P., Callan, J. P., Mazur, E. (2004). Classroom demonstrations: learning tools or entertainment? American Journal of Physics 72(6):835–838.',
    href: 'https://doi.org/10.1119/1.1707018',
  },
  kingma2014: {
    short: 'Kingma and Welling 2014',
    full: 'Kingma, D. P., Welling, M. (2014). Auto-encoding variational Bayes. ICLR.',
    href: 'https://arxiv.org/abs/1312.6114',
  },
  rezende2014: {
    short: 'Rezende et al. 2014',
    full: 'Rezende, D. J., Mohamed, S., Wierstra, D. (2014). Stochastic backpropagation and approximate inference in deep generative models. ICML, PMLR 32(2):1278–1286.',
    href: 'https://arxiv.org/abs/1401.4082',
  },
  lucas2019: {
    short: 'Lucas et al. 2019',
    full: 'Lucas, J., Tucker, G., Grosse, R., Norouzi, M. (2019). Don’t blame the ELBO! A linear VAE perspective on posterior collapse. NeurIPS 32.',
    href: 'https://arxiv.org/abs/1911.02469',
  },
  rybkin2021: {
    short: 'Rybkin et al. 2021',
    full: 'Rybkin, O., Daniilidis, K., Levine, S. (2021). Simple and effective VAE training with calibrated decoders. ICML, PMLR 139.',
    href: 'https://arxiv.org/abs/2006.13202',
  },
  higgins2017: {
    short: 'Higgins et al. 2017',
    full: 'Higgins, I., Matthey, L., Pal, A., Burgess, C., Glorot, X., Botvinick, M., Mohamed, S., Lerchner, A. (2017). β-VAE: learning basic visual concepts with a constrained variational framework. ICLR.',
    href: 'https://openreview.net/forum?id=Sy2fzU9gl',
  },
  locatello2019: {
    short: 'Locatello et al. 2019',
    full: 'Locatello, F., et al. (2019). Challenging common assumptions in the unsupervised learning of disentangled representations. ICML, PMLR 97:4114–4124.',
    href: 'https://arxiv.org/abs/1811.12359',
  },
  kingma2019: {
    short: 'Kingma and Welling 2019',
    full: 'Kingma, D. P., Welling, M. (2019). An introduction to variational autoencoders. Foundations and Trends in Machine Learning 12(4):307–392.',
    href: 'https://arxiv.org/abs/1906.02691',
  },
  bowman2016: {
    short: 'Bowman et al. 2016',
    full: 'Bowman, S. R., Vilnis, L., Vinyals, O., Dai, A. M., Jozefowicz, R., Bengio, S. (2016). Generating sentences from a continuous space. CoNLL, 10–21.',
    href: 'https://doi.org/10.18653/v1/K16-1002',
  },
  fu2019: {
    short: 'Fu et al. 2019',
    full: 'Fu, H., Li, C., Liu, X., Gao, J., Celikyilmaz, A., Carin, L. (2019). Cyclical annealing schedule: a simple approach to mitigating KL vanishing. NAACL-HLT, 240–250.',
    href: 'https://arxiv.org/abs/1903.10145',
  },
  hoffman2016: {
    short: 'Hoffman and Johnson 2016',
    full: 'Hoffman, M. D., Johnson, M. J. (2016). ELBO surgery: yet another way to carve up the variational evidence lower bound. NIPS Workshop on Advances in Approximate Bayesian Inference.',
    href: 'https://approximateinference.org/2016/accepted/HoffmanJohnson2016.pdf',
  },
  cremer2018: {
    short: 'Cremer et al. 2018',
    full: 'Cremer, C., Li, X., Duvenaud, D. (2018). Inference suboptimality in variational autoencoders. ICML, PMLR 80:1078–1086.',
    href: 'https://arxiv.org/abs/1801.03558',
  },
  burda2016: {
    short: 'Burda et al. 2016',
    full: 'Burda, Y., Grosse, R., Salakhutdinov, R. (2016). Importance weighted autoencoders. ICLR.',
    href: 'https://arxiv.org/abs/1509.00519',
  },
  rainforth2018: {
    short: 'Rainforth et al. 2018',
    full: 'Rainforth, T., Kosiorek, A. R., Le, T. A., Maddison, C. J., Igl, M., Wood, F., Teh, Y. W. (2018). Tighter variational bounds are not necessarily better. ICML, PMLR 80:4277–4285.',
    href: 'https://arxiv.org/abs/1802.04537',
  },
} satisfies Record<string, Reference>;
