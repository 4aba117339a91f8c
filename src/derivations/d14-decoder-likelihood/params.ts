import { number } from '../../notebook/param.ts';

const pixel = (key: string, index: number, initial: number, max = 1) =>
  number(key, {
    tex: `x_${index}`,
    meaning: `gray value of pixel ${index}`,
    initial,
    min: 0,
    max,
    step: max < 1 ? 0.01 : 0.05,
    term: 'data',
  });

const decoded = (key: string, index: number, initial: number, min = 0) =>
  number(key, {
    tex: `\\hat x_${index}`,
    meaning: `decoder’s mean of pixel ${index}`,
    initial,
    min,
    max: 1,
    step: 0.05,
    digits: 2,
    term: 'p',
  });

/**
 * An image of four pixels and its reconstruction. The last pixel is darker than the decoder can paint: a reconstruction
 * without any error would have no best standard deviation, since its likelihood has no upper end.
 */
export const image = {
  x1: pixel('x1', 1, 0.1),
  x2: pixel('x2', 2, 0.9),
  x3: pixel('x3', 3, 0.4),
  x4: pixel('x4', 4, 0, 0.04),
  hat1: decoded('hat1', 1, 0.2),
  hat2: decoded('hat2', 2, 0.7),
  hat3: decoded('hat3', 3, 0.5),
  hat4: decoded('hat4', 4, 0.1, 0.05),
};

/** The same with a decoder of one standard deviation. */
export const noisyImage = {
  sigmaX: number('sigmaX', {
    tex: '\\sigma',
    meaning: 'standard deviation of the decoder',
    initial: 0.3,
    min: 0.02,
    max: 2,
    step: 0.01,
    term: 'p',
  }),
  ...image,
};

const shade = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `x_${index}`,
    meaning: `shade of pixel ${index}`,
    initial,
    min: 0,
    max: 1,
    step: 0.05,
    term: 'data',
  });

const logit = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\ell_${index}`,
    meaning: `logit of pixel ${index}`,
    initial,
    min: -10,
    max: 10,
    step: 0.1,
    term: 'p',
  });

/** Three pixels and the logits of a Bernoulli decoder. */
export const coins = {
  shade1: shade('shade1', 1, 1),
  shade2: shade('shade2', 2, 0),
  shade3: shade('shade3', 3, 0.3),
  logit1: logit('logit1', 1, 2),
  logit2: logit('logit2', 2, -1),
  logit3: logit('logit3', 3, 0.5),
};

/** One datum, a linear decoder b + wz and a code q = N(m, s²). */
export const linearDecoder = {
  datum: number('datum', { tex: 'x', meaning: 'datum', initial: 1.8, min: -5, max: 5, step: 0.1, term: 'data' }),
  slopeW: number('slopeW', {
    tex: 'w',
    meaning: 'slope of the decoder',
    initial: 1.5,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'p',
  }),
  offsetB: number('offsetB', {
    tex: 'b',
    meaning: 'decoder’s mean at code 0',
    initial: 0.2,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'p',
  }),
  codeMean: number('codeMean', {
    tex: 'm',
    meaning: 'mean of the code',
    initial: 0.6,
    min: -3,
    max: 3,
    step: 0.05,
    term: 'q',
  }),
  codeStd: number('codeStd', {
    tex: 's',
    meaning: 'standard deviation of the code',
    initial: 0.5,
    min: 0.05,
    max: 2,
    step: 0.05,
    term: 'q',
  }),
};
