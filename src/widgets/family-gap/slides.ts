import type { Slide } from '../../figures/Handle.tsx';
import type { NumberParam } from '../../notebook/param.ts';
import { setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { FamilyScene } from './scene.ts';
import { spokenOf } from './words.ts';

/** A number of the model or of q as a handle moves it, with the bound said after each move. */
export function slideOf(param: NumberParam, value: number, where: string, shown: FamilyScene): Slide {
  return {
    label: `${param.meaning}, ${where}`,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${param.meaning} ${formatNumber(value, 2)}; ${spokenOf(shown)}`,
    onMove: (next) => setValues({ [param.key]: next }),
  };
}

/** Mean and width of q for the handles of one plane. */
export const slidesOf = (shown: FamilyScene, where: string): { readonly mean: Slide; readonly std: Slide } => ({
  mean: slideOf(params.familyMean, shown.q.mean, where, shown),
  std: slideOf(params.familyStd, shown.q.std, where, shown),
});
