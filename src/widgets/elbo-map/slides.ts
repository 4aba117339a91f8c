import type { Slide } from '../../figures/Handle.tsx';
import type { NumberParam } from '../../notebook/param.ts';
import { setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import { spokenOf } from './words.ts';
import type { MapScene } from './scene.ts';

/** The two numbers of q as its handles move them. */
export interface Slides {
  readonly mean: Slide;
  readonly std: Slide;
}

const slide = (param: NumberParam, value: number, where: string, says: string): Slide => ({
  label: `${param.meaning}, ${where}`,
  value,
  min: param.min,
  max: param.max,
  step: param.step,
  says: `${param.meaning} ${formatNumber(value, 2)}; ${says}`,
  onMove: (next) => setValues({ [param.key]: next }),
});

/** Mean and standard deviation of q for the handles of one plane, with the bound said after each move. */
export function slidesOf(shown: MapScene, where: string): Slides {
  const says = spokenOf(shown);
  return {
    mean: slide(params.meanQ, shown.q.mean, where, says),
    std: slide(params.stdQ, shown.q.std, where, says),
  };
}
