import { number } from '../../notebook/param.ts';

const routerLogit = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `a_{1${index}}`,
    meaning: `router logit of the first token for expert ${index}`,
    initial,
    min: -3,
    max: 3,
    step: 0.1,
  });

/** Six tokens and three experts: the logits of the first token, and two numbers that act on all of them. */
export const router = {
  router1: routerLogit('router1', 1, 0.2),
  router2: routerLogit('router2', 2, -0.3),
  router3: routerLogit('router3', 3, 1),
  push: number('push', {
    tex: 'b',
    meaning: 'bias of the router toward expert 1, added to its logit for every token',
    initial: 0,
    min: -4,
    max: 8,
    step: 0.1,
  }),
  sharpness: number('sharpness', {
    tex: 's',
    meaning: 'factor on every router logit; high is confident',
    initial: 1,
    min: 0.1,
    max: 5,
    step: 0.1,
    scale: 'log',
  }),
  alpha: number('alpha', {
    tex: '\\alpha',
    meaning: 'weight of the balance loss',
    initial: 0.01,
    min: 0,
    max: 0.1,
    step: 0.001,
  }),
};
