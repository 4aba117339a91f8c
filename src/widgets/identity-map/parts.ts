import type { Box, Shape } from '../../figures/diagram/box.ts';
import type { Mark } from '../../figures/theme.ts';
import { formatNumber } from '../../ui/format.ts';
import type { IdentityScene, IdentityValues } from './scene.ts';

/** A part of the pipeline: the term it is, where it stands, and what there is to say of it. */
export interface PipelinePart {
  readonly id: IdentityValues['idmPart'];
  readonly mark: Mark;
  readonly box: Box;
  readonly shape: Shape;
  readonly says: (shown: IdentityScene) => string;
}

const text = (value: number): string => formatNumber(value, 3);

/** The parts from the datum to its copy. */
export const parts: readonly PipelinePart[] = [
  {
    id: 'datum',
    mark: 'data',
    box: { at: [0.14, 0.5], size: [0.27, 0.92] },
    shape: 'box',
    says: ({ values }) => `The datum x: 24 sensors on a rod, the warm spot at ${formatNumber(values.idmAt, 2)}.`,
  },
  {
    id: 'encoder',
    mark: 'q',
    box: { at: [0.37, 0.5], size: [0.11, 0.84] },
    shape: 'narrowing',
    says: ({ withPrior, code, width }) =>
      withPrior
        ? `The encoder takes 24 numbers to one Gaussian, q(z | x) with mean ${text(code)} and width ${text(width)}: the posterior of the model.`
        : `The encoder takes 24 numbers to one, ${text(code)}: how far x lies along the direction in which the data vary most.`,
  },
  {
    id: 'code',
    mark: 'latent',
    box: { at: [0.5, 0.5], size: [0.09, 0.34] },
    shape: 'box',
    says: ({ code }) => `The code z = ${text(code)}: all that passes.`,
  },
  {
    id: 'decoder',
    mark: 'p',
    box: { at: [0.63, 0.5], size: [0.11, 0.84] },
    shape: 'widening',
    says: () => 'The decoder draws a curve from one number: the mean of the data, plus so much of one fixed curve.',
  },
  {
    id: 'copy',
    mark: 'p',
    box: { at: [0.86, 0.5], size: [0.27, 0.92] },
    shape: 'box',
    says: ({ error, meanError }) =>
      `The copy x̂, off by ‖x − x̂‖² = ${text(error)}; over the thirteen data ${text(meanError)} on average.`,
  },
];
