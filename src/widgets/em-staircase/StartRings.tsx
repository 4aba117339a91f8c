import { Handle } from '../../figures/Handle.tsx';
import type { Mixture } from '../../math/mixture.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { bellOf } from './Bells.tsx';
import { params } from './params.ts';

interface StartRingsProps {
  readonly start: Mixture;
  readonly top: number;
  readonly says: string;
}

const bells = [
  { k: 0, mean: params.emMean1, std: params.emStd1 },
  { k: 1, mean: params.emMean2, std: params.emStd2 },
] as const;

/** Two rings on each bell that the run starts from: its mean on the peak, its width on the outer shoulder. */
export function StartRings({ start, top, says }: StartRingsProps) {
  const means = start.components.map(({ mean }) => mean);
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
  return bells.map(({ k, mean, std }) => {
    const { mean: m, std: s } = start.components[k] ?? { mean: NaN, std: NaN };
    const height = bellOf(start, k);
    // The width is taken on the side away from the other bell, where there is room for it.
    const other = means[1 - k] ?? NaN;
    const outer = m < other || (m === other && k === 0) ? -1 : 1;
    const side = Math.abs(m + outer * s) > 4.4 ? -outer : outer;
    const held = (x: number): number => Math.min(height(x), 0.95 * top);
    return (
      <g key={k}>
        <Handle
          at={[m + side * s, held(m + side * s)]}
          mark="p"
          minor
          x={{ ...slide(std, s), valueAt: (x) => side * (x - m) }}
          {...drag}
        />
        <Handle at={[m, held(m)]} mark="p" x={slide(mean, m)} {...drag} />
      </g>
    );
  });
}
