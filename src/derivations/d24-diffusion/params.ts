import { number } from '../../notebook/param.ts';

const beta = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\beta_${index}`,
    meaning: `variance of the noise of step ${index}`,
    initial,
    min: 0.01,
    max: 0.9,
    step: 0.01,
    term: 'q',
  });

const time = (key: string, min: number, meaning: string) =>
  number(key, { tex: 't', meaning, initial: 3, min, max: 5, step: 1, whole: true });

/** A schedule of five noising steps. */
export const schedule = {
  beta1: beta('beta1', 1, 0.1),
  beta2: beta('beta2', 2, 0.15),
  beta3: beta('beta3', 3, 0.2),
  beta4: beta('beta4', 4, 0.3),
  beta5: beta('beta5', 5, 0.4),
};

/** The datum that is noised. */
export const datum = {
  x0: number('x0', { tex: 'x_0', meaning: 'datum', initial: 1.2, min: -3, max: 3, step: 0.1, term: 'data' }),
};

/** How many noising steps are taken. */
export const noising = { noisingTime: time('noisingTime', 1, 'number of noising steps taken') };

/** The step that is undone. At t = 1 the target is the datum itself, so that there is no divergence. */
export const denoising = {
  denoisingTime: time('denoisingTime', 2, 'step that is undone'),
  epsilon: number('epsilon', {
    tex: '\\varepsilon',
    meaning: 'noise that was added',
    initial: 0.4,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'q',
  }),
};

/** What the model makes of the noisy value. */
export const prediction = {
  epsilonHat: number('epsilonHat', {
    tex: '\\hat\\varepsilon',
    meaning: 'noise that the model predicts',
    initial: 0.1,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'p',
  }),
};

const chainBeta = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\beta_${index}`,
    meaning: `variance of the noise of step ${index}`,
    initial,
    min: 0.02,
    max: 0.9,
    step: 0.01,
    term: 'q',
  });

const slope = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `a_${index}`,
    meaning: `slope of the reverse step from t = ${index}`,
    initial,
    min: -1.5,
    max: 1.5,
    step: 0.05,
    term: 'p',
  });

const offset = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `c_${index}`,
    meaning: `offset of the reverse step from t = ${index}`,
    initial,
    min: -1,
    max: 1,
    step: 0.01,
    term: 'p',
  });

const variance = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `v_${index}`,
    meaning: `variance of the reverse step from t = ${index}`,
    initial,
    min: 0.05,
    max: 2,
    step: 0.05,
    scale: 'log',
    term: 'p',
  });

/** Three noising steps and three linear steps back. */
export const linearChain = {
  chainBeta1: chainBeta('chainBeta1', 1, 0.2),
  chainBeta2: chainBeta('chainBeta2', 2, 0.3),
  chainBeta3: chainBeta('chainBeta3', 3, 0.4),
  slope1: slope('slope1', 1, 0.85),
  slope2: slope('slope2', 2, 0.8),
  slope3: slope('slope3', 3, 0.7),
  offset1: offset('offset1', 1, 0.05),
  offset2: offset('offset2', 2, 0.02),
  offset3: offset('offset3', 3, 0),
  variance1: variance('variance1', 1, 0.15),
  variance2: variance('variance2', 2, 0.2),
  variance3: variance('variance3', 3, 0.35),
  chainDatum: number('chainDatum', {
    tex: 'x_0',
    meaning: 'datum whose evidence is bounded',
    initial: 0.9,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'data',
  }),
};
