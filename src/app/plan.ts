/** The ten lessons in their order. A lesson is a link once its folder stands in `lessons/`. */
export const plan: readonly { readonly folder: string; readonly short: string; readonly summary: string }[] = [
  {
    folder: '01-densities',
    short: 'Densities and expectations',
    summary: 'A curve may rise above one; the area under it may not.',
  },
  {
    folder: '02-gaussian',
    short: 'The Gaussian',
    summary: 'Closed under almost everything you will want to do to it.',
  },
  { folder: '03-bayes', short: 'Joint, marginal, Bayes', summary: 'Flip the input and the output of a relationship.' },
  {
    folder: '04-kl-divergence',
    short: 'Convexity, Jensen and KL',
    summary: 'How far one density is from another, and why the answer has a direction.',
  },
  {
    folder: '05-elbo',
    short: 'The evidence lower bound',
    summary: 'Five lines, one step down, and the step has a name.',
  },
  {
    folder: '06-em',
    short: 'EM and variational inference',
    summary: 'Climb the bound in turns, and see what a restricted family leaves.',
  },
  {
    folder: '07-vae',
    short: 'The variational autoencoder',
    summary: 'Sample, differentiate through the sample, and pay for the code.',
  },
  {
    folder: '08-train-a-vae',
    short: 'Train one, read its latents',
    summary: 'A VAE learns in your browser while its latent space is plotted.',
  },
  {
    folder: '09-experts',
    short: 'Categorical, softmax, experts',
    summary: 'Who answers for this datum, and how sure are we?',
  },
  {
    folder: '10-products',
    short: 'Products, toward diffusion',
    summary: 'Multiply densities: an AND where the mixture was an OR.',
  },
];
