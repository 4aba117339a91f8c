import { Handle } from '../../figures/Handle.tsx';
import type { GaussianStep } from '../../math/gaussianStep.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';

/** The slope is dragged at this datum, where it moves the line twice as far as its value. */
const lever = -2;

interface StartRingsProps {
  readonly start: GaussianStep;
  readonly says: string;
}

/** Two rings on the line that the encoder starts from: its offset at x = 0, its slope farther left. */
export function StartRings({ start: { slope, offset }, says }: StartRingsProps) {
  const slide = (param: NumberParam, value: number) => ({
    label: param.meaning,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${param.meaning} ${formatNumber(value, 2)}; ${says}`,
    onMove: (next: number) => setValues({ [param.key]: next }),
  });
  const drag = { onStart: beginGesture, onEnd: endGesture };
  return (
    <>
      <Handle
        at={[lever, slope * lever + offset]}
        mark="q"
        minor
        y={{ ...slide(params.exactStartSlope, slope), valueAt: (z) => (z - offset) / lever }}
        {...drag}
      />
      <Handle at={[0, offset]} mark="q" y={slide(params.exactStartOffset, offset)} {...drag} />
    </>
  );
}
