import { number } from '../../notebook/param.ts';

const logit = (key: string, index: number, initial: number) =>
  number(key, { tex: `a_${index}`, meaning: `logit of class ${index}`, initial, min: -5, max: 5, step: 0.1 });

/** The logits of three classes. */
export const logits = {
  logit1: logit('logit1', 1, 1),
  logit2: logit('logit2', 2, 2),
  logit3: logit('logit3', 3, 0.5),
};

/** The temperature that divides the logits. */
export const temperature = {
  temperature: number('temperature', {
    tex: 'T',
    meaning: 'temperature; high is even, low is sharp',
    initial: 0.8,
    min: 0.05,
    max: 10,
    step: 0.05,
    scale: 'log',
  }),
};

/** The class that a datum belongs to. */
export const label = {
  label: number('label', {
    tex: 'y',
    meaning: 'true class',
    initial: 1,
    min: 1,
    max: 3,
    step: 1,
    whole: true,
    term: 'data',
  }),
};

/** The class whose chance to win a race is asked for. */
export const racer = {
  racer: number('racer', {
    tex: 'k',
    meaning: 'class whose chance to win the race is asked for',
    initial: 2,
    min: 1,
    max: 3,
    step: 1,
    whole: true,
  }),
};
