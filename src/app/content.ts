import type { Lesson } from '../notebook/lesson.ts';
import type { Params } from '../notebook/param.ts';
import { slipParam, stepParam } from '../notebook/step.ts';
import type { PageContent } from '../state/lesson.ts';

/** Declarations with the parameters of the derivations' steps and slips, which belong to the address like any other. */
function withSteps(declared: Params, derivations: PageContent['derivations']): Params {
  const params: Record<string, Params[string]> = { ...declared };
  for (const derivation of derivations) {
    for (const chain of derivation.chains) {
      const step = stepParam(chain);
      params[step.key] = step;
      const slip = slipParam(chain);
      if (slip) params[slip.key] = slip;
    }
  }
  return params;
}

/** What the page of a lesson declares, and that of one of its figures, which lies a folder deeper. */
export function contentOf({ params, derivations, exercises, predictions }: Lesson, root = '../'): PageContent {
  return { root, params: withSteps(params, derivations), derivations, exercises, predictions };
}

/** What the page of derivations declares that stand for themselves, two folders down. */
export function contentOfDerivations(derivations: PageContent['derivations']): PageContent {
  const params = Object.assign({}, ...derivations.map((derivation): Params => derivation.params)) as Params;
  return { root: '../../', params: withSteps(params, derivations), derivations, exercises: [], predictions: [] };
}
