import { router } from '../../derivations/d20-routing/params.ts';
import { choice, number } from '../../notebook/param.ts';

/** What a run depends on, besides the weight α of the balance loss, which it shares with the derivation. */
export const runParams = {
  routerExperts: number('routerExperts', {
    tex: 'N',
    meaning: 'number of experts',
    initial: 8,
    min: 2,
    max: 16,
    step: 1,
    whole: true,
  }),
  routerSeed: number('routerSeed', {
    tex: '\\text{seed}',
    meaning: 'seed of tokens and weights',
    initial: 5,
    min: 1,
    max: 99,
    step: 1,
    whole: true,
  }),
  alpha: router.alpha,
};

/** Where both runs stand. */
export const routerStep = number('routerStep', {
  tex: 't',
  meaning: 'steps of training',
  initial: 0,
  min: 0,
  max: 400,
  step: 5,
  whole: true,
});

/** How much room an expert has, in even shares. */
export const routerCapacity = number('routerCapacity', {
  tex: '\\text{factor}',
  meaning: 'capacity factor: room of an expert in even shares',
  initial: 1.25,
  min: 0.5,
  max: 4,
  step: 0.05,
});

/** Everything the reader may change: which tokens, the run, the room, and the six tokens of the derivation. */
export const params = {
  routerStage: choice('routerStage', {
    tex: '\\text{tokens}',
    meaning: 'look at',
    initial: 'trained',
    options: [
      { value: 'trained', label: 'two layers that learn' },
      { value: 'six', label: 'six tokens, three experts' },
      { value: 'odd', label: 'five odd tokens' },
    ],
  }),
  ...runParams,
  routerStep,
  routerCapacity,
  ...router,
};
