import { choice, number } from '../../notebook/param.ts';

const code = (key: string, tex: string, axis: string) =>
  number(key, {
    tex,
    meaning: `code to decode, along ${axis}`,
    initial: 0,
    min: -15,
    max: 15,
    step: 0.1,
    term: 'latent',
  });

/** Which of the two networks is on show, the code that is decoded, and which codes are drawn from the prior. */
export const params = {
  priorSwitch: choice('priorSwitch', {
    tex: '\\text{prior}',
    meaning: 'trained with the prior',
    initial: 'off',
    options: [
      { value: 'off', label: 'off (autoencoder)' },
      { value: 'on', label: 'on (variational autoencoder)' },
    ],
    term: 'prior',
  }),
  code1: code('code1', 'z_1', 'z1'),
  code2: code('code2', 'z_2', 'z2'),
  codeSheet: number('codeSheet', {
    tex: '\\text{draw}',
    meaning: 'number of the draw of sixteen codes',
    initial: 1,
    min: 1,
    max: 30,
    step: 1,
    whole: true,
    term: 'prior',
  }),
};
