import { linearDecoder, noisyImage } from '../../derivations/d14-decoder-likelihood/params.ts';
import { encoder } from '../../derivations/d15-prior-penalty/params.ts';
import { choice, number } from '../../notebook/param.ts';

const { datum, slopeW, offsetB, codeMean } = linearDecoder;

const price = (key: string, tex: string, meaning: string, initial: number) =>
  number(key, { tex, meaning, initial, min: 0.05, max: 20, step: 0.05, scale: 'log' });

/** One image and its reconstruction, its code, and a decoder of one pixel: all shared with the derivations. The rest is how the loss is read. */
export const params = {
  ...noisyImage,
  ...encoder,
  datum,
  slopeW,
  offsetB,
  codeMean,
  anatomyLikelihood: choice('anatomyLikelihood', {
    tex: 'p',
    meaning: 'decoder',
    initial: 'fixed',
    options: [
      { value: 'fixed', label: 'Gaussian, $\\p\\sigma$ fixed' },
      { value: 'learned', label: 'Gaussian, $\\p\\sigma$ learned' },
      { value: 'bernoulli', label: 'Bernoulli' },
    ],
    term: 'p',
  }),
  anatomyPixel: choice('anatomyPixel', {
    tex: 'j',
    meaning: 'pixel under the lens',
    initial: '3',
    options: [
      { value: '1', label: '1' },
      { value: '2', label: '2' },
      { value: '3', label: '3' },
      { value: '4', label: '4' },
    ],
  }),
  anatomyBeta: price('anatomyBeta', '\\beta', 'factor on the prior penalty', 1),
  anatomyTwin: price('anatomyTwin', "\\beta'", 'another factor, with $\\beta\\p{\\sigma}^2$ held', 4),
  anatomyUnits: choice('anatomyUnits', {
    tex: '\\text{units}',
    meaning: 'each loss',
    initial: 'nats',
    options: [
      { value: 'nats', label: 'in nats' },
      { value: 'scaled', label: 'times its own $\\p{\\sigma}^2$' },
    ],
  }),
};
