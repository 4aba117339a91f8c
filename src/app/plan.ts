import type { StatementId } from '../notebook/syllabus.ts';

/** A lesson as it is planned: what it must carry before it may be called finished. */
export interface PlannedLesson {
  readonly folder: string;
  readonly short: string;
  readonly summary: string;
  /** Whether it is declared finished: then nothing of what follows may be missing. */
  readonly finished: boolean;
  /** The derivations told in it, by their ids. */
  readonly derives: readonly string[];
  /** The statements of the lecture it carries. */
  readonly states: readonly StatementId[];
  /** Its living figures: the folder of each by its name in the plan. */
  readonly widgets: Readonly<Record<string, string>>;
  /** Figures beyond the plan, by folder. */
  readonly more?: readonly string[];
  /** How many exercises it asks, numbered from 1. */
  readonly exercises: number;
}

/** Predictions that every lesson asks at least. */
export const predictionsPerLesson = 3;

/** The ten lessons in their order. A lesson is a link once its folder stands in `lessons/`. */
export const plan: readonly PlannedLesson[] = [
  {
    folder: '01-densities',
    short: 'Densities and expectations',
    summary: 'A curve may rise above one; the area under it may not.',
    finished: true,
    derives: ['D1', 'D2'],
    states: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'],
    widgets: { W1a: 'density-interval', W1b: 'running-means', W1c: 'prior-switch' },
    exercises: 5,
  },
  {
    folder: '02-gaussian',
    short: 'The Gaussian',
    summary: 'Closed under almost everything you will want to do to it.',
    finished: true,
    derives: ['D3'],
    states: ['S10', 'S11', 'S12', 'S37'],
    widgets: { W2a: 'ellipse-lab', W2b: 'slice-shadow', W2c: 'same-noise' },
    exercises: 5,
  },
  {
    folder: '03-bayes',
    short: 'Joint, marginal, Bayes',
    summary: 'Flip the input and the output of a relationship.',
    finished: true,
    derives: ['D4'],
    states: ['S13', 'S14', 'S15', 'S16', 'S17', 'S24'],
    widgets: { W3a: 'bayes-square', W3b: 'prior-likelihood', W3c: 'integral-cost' },
    exercises: 5,
  },
  {
    folder: '04-kl-divergence',
    short: 'Convexity, Jensen and KL',
    summary: 'How far one density is from another, and why the answer has a direction.',
    finished: true,
    derives: ['D5', 'D6'],
    states: ['S18', 'S19', 'S20', 'S21', 'S22', 'S23'],
    widgets: { W4a: 'jensen-polygon', W4b: 'signed-area', W4c: 'kl-fit' },
    exercises: 6,
  },
  {
    folder: '05-elbo',
    short: 'The evidence lower bound',
    summary: 'Five lines, one step down, and the step has a name.',
    finished: true,
    derives: ['D7', 'D8', 'D9', 'D10', 'D11'],
    states: ['S24', 'S25', 'S26', 'S27', 'S28', 'S29', 'S30', 'S31', 'S32', 'S33', 'S34', 'S35'],
    widgets: { W5a: 'evidence-stack', W5b: 'bound-ladder', W5c: 'three-cuts', W5d: 'elbo-map' },
    exercises: 6,
  },
  {
    folder: '06-em',
    short: 'EM and variational inference',
    summary: 'Climb the bound in turns, and see what a restricted family leaves.',
    finished: true,
    derives: ['D12'],
    states: ['S33', 'S35'],
    widgets: { W6a: 'em-staircase', W6b: 'bound-over-theta', W6c: 'family-gap', W6d: 'temperature' },
    exercises: 5,
  },
  {
    folder: '07-vae',
    short: 'The variational autoencoder',
    summary: 'Sample, differentiate through the sample, and pay for the code.',
    finished: true,
    derives: ['D13', 'D14', 'D15'],
    states: ['S36', 'S37', 'S38', 'S39', 'S40', 'S41', 'S42'],
    widgets: {
      W7a: 'gradient-estimators',
      W7b: 'computation-graph',
      W7c: 'loss-anatomy',
      W7d: 'prior-bowl',
      W7e: 'exact-vae',
    },
    exercises: 6,
  },
  {
    folder: '08-train-a-vae',
    short: 'Train one, read its latents',
    summary: 'A VAE learns in your browser while its latent space is plotted.',
    finished: true,
    derives: ['D16', 'D25', 'D26', 'D27'],
    states: ['S2', 'S4', 'S38', 'S41', 'S42'],
    widgets: {
      W8a: 'vae-trainer',
      W8b: 'collapse-threshold',
      W8c: 'elbo-surgery',
      W8d: 'iwae-bound',
      W8e: 'annealing',
    },
    more: ['identity-map'],
    exercises: 6,
  },
  {
    folder: '09-experts',
    short: 'Categorical, softmax, experts',
    summary: 'Who answers for this datum, and how sure are we?',
    finished: true,
    derives: ['D17', 'D18', 'D19', 'D20'],
    states: ['S43', 'S44', 'S45', 'S46', 'S47'],
    widgets: { W9a: 'simplex', W9b: 'gumbel-race', W9c: 'experts', W9d: 'router' },
    more: ['experts-diagram'],
    exercises: 6,
  },
  {
    folder: '10-products',
    short: 'Products, toward diffusion',
    summary: 'Multiply densities: an AND where the mixture was an OR.',
    finished: true,
    derives: ['D21', 'D22', 'D23', 'D24'],
    states: ['S48', 'S49', 'S5'],
    widgets: { W10a: 'product-of-bells', W10b: 'and-or', W10c: 'sensor-fusion', W10d: 'diffusion-line' },
    more: ['products-diagram', 'latent-physics', 'learned-denoiser'],
    exercises: 6,
  },
];
