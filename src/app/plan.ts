/** A lesson as it is planned. */
interface PlannedLesson {
  readonly folder: string;
  readonly short: string;
  readonly summary: string;
  /** The derivations told in it, by their ids. */
  readonly derives: readonly string[];
}

/** The ten lessons in their order. A lesson is a link once its folder stands in `lessons/`. */
export const plan: readonly PlannedLesson[] = [
  {
    folder: '01-densities',
    short: 'Densities and expectations',
    summary: 'A curve may rise above one; the area under it may not.',
    derives: ['D1', 'D2'],
  },
  {
    folder: '02-gaussian',
    short: 'The Gaussian',
    summary: 'Closed under almost everything you will want to do to it.',
    derives: ['D3'],
  },
  {
    folder: '03-bayes',
    short: 'Joint, marginal, Bayes',
    summary: 'Flip the input and the output of a relationship.',
    derives: ['D4'],
  },
  {
    folder: '04-kl-divergence',
    short: 'Convexity, Jensen and KL',
    summary: 'How far one density is from another, and why the answer has a direction.',
    derives: ['D5', 'D6'],
  },
  {
    folder: '05-elbo',
    short: 'The evidence lower bound',
    summary: 'Five lines, one step down, and the step has a name.',
    derives: ['D7', 'D8', 'D9', 'D10', 'D11'],
  },
  {
    folder: '06-em',
    short: 'EM and variational inference',
    summary: 'Climb the bound in turns, and see what a restricted family leaves.',
    derives: ['D12'],
  },
  {
    folder: '07-vae',
    short: 'The variational autoencoder',
    summary: 'Sample, differentiate through the sample, and pay for the code.',
    derives: ['D13', 'D14', 'D15'],
  },
  {
    folder: '08-train-a-vae',
    short: 'Train one, read its latents',
    summary: 'A VAE learns in your browser while its latent space is plotted.',
    derives: ['D16', 'D25', 'D26', 'D27'],
  },
  {
    folder: '09-experts',
    short: 'Categorical, softmax, experts',
    summary: 'Who answers for this datum, and how sure are we?',
    derives: ['D17', 'D18', 'D19', 'D20'],
  },
  {
    folder: '10-products',
    short: 'Products, toward diffusion',
    summary: 'Multiply densities: an AND where the mixture was an OR.',
    derives: ['D21', 'D22', 'D23', 'D24'],
  },
];
