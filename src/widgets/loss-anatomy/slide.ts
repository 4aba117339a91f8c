import type { Slide } from '../../figures/Handle.tsx';
import { formatValue, type NumberParam } from '../../notebook/param.ts';
import { setValues } from '../../state/page.ts';

/** Steps that a range has at least, so that the darkest pixel, whose range is short, can be moved in small ones too. */
const fewest = 20;

/** What a handle needs to know to move a parameter. */
export const slideOf = (param: NumberParam, value: number, says: string): Slide => ({
  label: param.meaning,
  value,
  min: param.min,
  max: param.max,
  step: Math.min(param.step, (param.max - param.min) / fewest),
  says: `${param.meaning} ${formatValue(param, value)}; ${says}`,
  onMove: (next) => setValues({ [param.key]: next }),
});
