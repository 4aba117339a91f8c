import { posterior } from '../../math/discreteModel.ts';
import { linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { clamp, type Values } from '../../notebook/param.ts';
import { modelOf } from '../../derivations/d08-jensen-bound/states.ts';
import { linearModelOf } from '../../derivations/d11-vae-form/model.ts';
import { params } from './params.ts';
import type { CutValues } from './scene.ts';

interface Start {
  readonly label: string;
  readonly values: Values;
}

const shares = ([first = 0, second = 0, third = 0]: readonly number[]): Values => ({
  qSize1: clamp(params.qSize1, first),
  qSize2: clamp(params.qSize2, second),
  qSize3: clamp(params.qSize3, third),
});
const bell = (mean: number, std: number): Values => ({
  meanQ: clamp(params.meanQ, mean),
  stdQ: clamp(params.stdQ, std),
});

/** Places for q to start from in the model on screen; the posterior is that of the model as it is now. */
export function presetsFor(values: CutValues): readonly Start[] {
  if (values.latent === 'discrete') {
    const model = modelOf(values);
    return [
      { label: 'a first guess', values: shares([0.2, 0.3, 0.5]) },
      { label: 'q is the prior', values: shares(model.prior) },
      { label: 'q is uniform', values: shares([1 / 3, 1 / 3, 1 / 3]) },
      { label: 'q is the posterior', values: shares(posterior(model)) },
    ];
  }
  const target = linearGaussianPosterior(linearModelOf(values), values.observed);
  return [
    { label: 'a first guess', values: bell(0.6, 0.5) },
    { label: 'q is the prior', values: bell(0, 1) },
    { label: 'q is too sure', values: bell(target.mean, 0.1) },
    { label: 'q is the posterior', values: bell(target.mean, target.std) },
  ];
}
