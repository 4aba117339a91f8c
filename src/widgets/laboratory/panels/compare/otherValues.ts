import type { LabValues } from '../../settings.ts';

/** The knob of A that each knob of B stands for. */
const knobs = {
  seed: 'otherSeed',
  latent: 'otherLatent',
  hidden: 'otherHidden',
  likelihood: 'otherLikelihood',
  sigmaKind: 'otherSigmaKind',
  sigma: 'otherSigma',
  prior: 'otherPrior',
  beta: 'otherBeta',
  annealing: 'otherAnnealing',
  annealingSteps: 'otherAnnealingSteps',
  freeBits: 'otherFreeBits',
  optimizer: 'otherOptimizer',
  learningRate: 'otherLearningRate',
  batch: 'otherBatch',
} as const satisfies Partial<Record<keyof LabValues, keyof LabValues>>;

const pairs = Object.entries(knobs) as readonly (readonly [keyof LabValues, keyof LabValues])[];

/** The values of the laboratory as B has them: its own where it may choose, else those of A. */
export function otherValues(values: LabValues): LabValues {
  return { ...values, ...Object.fromEntries(pairs.map(([mine, its]) => [mine, values[its]])) };
}

/** What makes B a copy of A. */
export function copyOfValues(values: LabValues): Partial<LabValues> {
  return Object.fromEntries(pairs.map(([mine, its]) => [its, values[mine]]));
}
