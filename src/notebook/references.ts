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
    full: 'Bishop, C. M. (2006). Pattern Recognition and Machine Learning, chapters 2, 9 and 10. Springer.',
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
  petersen2012: {
    short: 'Petersen and Pedersen 2012',
    full: 'Petersen, K. B., Pedersen, M. S. (2012). The Matrix Cookbook, chapter 8. Technical University of Denmark.',
    href: 'https://www.math.uwaterloo.ca/~hwolkowi/matrixcookbook.pdf',
  },
  kahneman1973: {
    short: 'Kahneman and Tversky 1973',
    full: 'Kahneman, D., Tversky, A. (1973). On the psychology of prediction. Psychological Review 80(4):237–251.',
    href: 'https://doi.org/10.1037/h0034747',
  },
  gigerenzer1995: {
    short: 'Gigerenzer and Hoffrage 1995',
    full: 'Gigerenzer, G., Hoffrage, U. (1995). How to improve Bayesian reasoning without instruction: frequency formats. Psychological Review 102(4):684–704.',
    href: 'https://doi.org/10.1037/0033-295X.102.4.684',
  },
  jordan1999: {
    short: 'Jordan et al. 1999',
    full: 'Jordan, M. I., Ghahramani, Z., Jaakkola, T. S., Saul, L. K. (1999). An introduction to variational methods for graphical models. Machine Learning 37:183–233.',
    href: 'https://doi.org/10.1023/A:1007665907178',
  },
  tversky1971: {
    short: 'Tversky and Kahneman 1971',
    full: 'Tversky, A., Kahneman, D. (1971). Belief in the law of small numbers. Psychological Bulletin 76(2):105–110.',
    href: 'https://doi.org/10.1037/h0031322',
  },
  luo2022: {
    short: 'Luo 2022',
    full: 'Luo, C. (2022). Understanding diffusion models: a unified perspective.',
    href: 'https://arxiv.org/abs/2208.11970',
  },
  ho2020: {
    short: 'Ho et al. 2020',
    full: 'Ho, J., Jain, A., Abbeel, P. (2020). Denoising diffusion probabilistic models. NeurIPS 33:6840–6851.',
    href: 'https://arxiv.org/abs/2006.11239',
  },
  dempster1977: {
    short: 'Dempster et al. 1977',
    full: 'Dempster, A. P., Laird, N. M., Rubin, D. B. (1977). Maximum likelihood from incomplete data via the EM algorithm. Journal of the Royal Statistical Society B 39(1):1–38.',
    href: 'https://doi.org/10.1111/j.2517-6161.1977.tb01600.x',
  },
  neal1998: {
    short: 'Neal and Hinton 1998',
    full: 'Neal, R. M., Hinton, G. E. (1998). A view of the EM algorithm that justifies incremental, sparse, and other variants. In M. I. Jordan (ed.), Learning in Graphical Models, 355–368. Kluwer.',
    href: 'https://doi.org/10.1007/978-94-011-5014-9_12',
  },
  ueda1998: {
    short: 'Ueda and Nakano 1998',
    full: 'Ueda, N., Nakano, R. (1998). Deterministic annealing EM algorithm. Neural Networks 11(2):271–282.',
    href: 'https://doi.org/10.1016/S0893-6080(97)00133-0',
  },
  hinton2002: {
    short: 'Hinton 2002',
    full: 'Hinton, G. E. (2002). Training products of experts by minimizing contrastive divergence. Neural Computation 14(8):1771–1800.',
    href: 'https://doi.org/10.1162/089976602760128018',
  },
  genest1986: {
    short: 'Genest and Zidek 1986',
    full: 'Genest, C., Zidek, J. V. (1986). Combining probability distributions: a critique and an annotated bibliography. Statistical Science 1(1):114–135.',
    href: 'https://doi.org/10.1214/ss/1177013825',
  },
  wu2018: {
    short: 'Wu and Goodman 2018',
    full: 'Wu, M., Goodman, N. (2018). Multimodal generative models for scalable weakly-supervised learning. NeurIPS 31.',
    href: 'https://arxiv.org/abs/1802.05335',
  },
  trask2022: {
    short: 'Trask et al. 2022',
    full: 'Trask, N., Martinez, C., Lee, K., Boyce, B. (2022). Unsupervised physics-informed disentanglement of multimodal data for high-throughput scientific discovery.',
    href: 'https://arxiv.org/abs/2202.03242',
  },
  sohldickstein2015: {
    short: 'Sohl-Dickstein et al. 2015',
    full: 'Sohl-Dickstein, J., Weiss, E. A., Maheswaranathan, N., Ganguli, S. (2015). Deep unsupervised learning using nonequilibrium thermodynamics. ICML, PMLR 37:2256–2265.',
    href: 'https://arxiv.org/abs/1503.03585',
  },
  kingma2021: {
    short: 'Kingma et al. 2021',
    full: 'Kingma, D. P., Salimans, T., Poole, B., Ho, J. (2021). Variational diffusion models. NeurIPS 34.',
    href: 'https://arxiv.org/abs/2107.00630',
  },
  jacobs1991: {
    short: 'Jacobs et al. 1991',
    full: 'Jacobs, R. A., Jordan, M. I., Nowlan, S. J., Hinton, G. E. (1991). Adaptive mixtures of local experts. Neural Computation 3(1):79–87.',
    href: 'https://doi.org/10.1162/neco.1991.3.1.79',
  },
  jordan1994: {
    short: 'Jordan and Jacobs 1994',
    full: 'Jordan, M. I., Jacobs, R. A. (1994). Hierarchical mixtures of experts and the EM algorithm. Neural Computation 6(2):181–214.',
    href: 'https://doi.org/10.1162/neco.1994.6.2.181',
  },
  shazeer2017: {
    short: 'Shazeer et al. 2017',
    full: 'Shazeer, N., Mirhoseini, A., Maziarz, K., Davis, A., Le, Q., Hinton, G., Dean, J. (2017). Outrageously large neural networks: the sparsely-gated mixture-of-experts layer. ICLR.',
    href: 'https://arxiv.org/abs/1701.06538',
  },
  fedus2022: {
    short: 'Fedus et al. 2022',
    full: 'Fedus, W., Zoph, B., Shazeer, N. (2022). Switch Transformers: scaling to trillion parameter models with simple and efficient sparsity. Journal of Machine Learning Research 23(120):1–39.',
    href: 'https://arxiv.org/abs/2101.03961',
  },
  jang2017: {
    short: 'Jang et al. 2017',
    full: 'Jang, E., Gu, S., Poole, B. (2017). Categorical reparameterization with Gumbel-softmax. ICLR.',
    href: 'https://arxiv.org/abs/1611.01144',
  },
  maddison2017: {
    short: 'Maddison et al. 2017',
    full: 'Maddison, C. J., Mnih, A., Teh, Y. W. (2017). The concrete distribution: a continuous relaxation of discrete random variables. ICLR.',
    href: 'https://arxiv.org/abs/1611.00712',
  },
  williams1992: {
    short: 'Williams 1992',
    full: 'Williams, R. J. (1992). Simple statistical gradient-following algorithms for connectionist reinforcement learning. Machine Learning 8:229–256.',
    href: 'https://doi.org/10.1007/BF00992696',
  },
  mohamed2020: {
    short: 'Mohamed et al. 2020',
    full: 'Mohamed, S., Rosca, M., Figurnov, M., Mnih, A. (2020). Monte Carlo gradient estimation in machine learning. Journal of Machine Learning Research 21(132):1–62.',
    href: 'https://www.jmlr.org/papers/v21/19-346.html',
  },
  loaiza2019: {
    short: 'Loaiza-Ganem and Cunningham 2019',
    full: 'Loaiza-Ganem, G., Cunningham, J. P. (2019). The continuous Bernoulli: fixing a pervasive error in variational autoencoders. NeurIPS 32.',
    href: 'https://arxiv.org/abs/1907.06845',
  },
  bao2022: {
    short: 'Bao et al. 2022',
    full: 'Bao, F., Li, C., Zhu, J., Zhang, B. (2022). Analytic-DPM: an analytic estimate of the optimal reverse variance in diffusion probabilistic models. ICLR.',
    href: 'https://arxiv.org/abs/2201.06503',
  },
} satisfies Record<string, Reference>;
