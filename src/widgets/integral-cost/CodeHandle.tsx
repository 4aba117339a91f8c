import { Handle } from '../../figures/Handle.tsx';
import type { Point } from '../../figures/path.ts';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { CostScene } from './scene.ts';
import { densityText } from './words.ts';

/** The ring at the one z whose numerator is asked for; it moves sideways, and with two latents also up and down. */
export function CodeHandle({ shown, at }: { readonly shown: CostScene; readonly at: Point }) {
  const [one, setOne] = useParam(params.codeOne);
  const [two, setTwo] = useParam(params.codeTwo);
  const slide = (param: typeof params.codeOne, value: number, onMove: (value: number) => void) => ({
    label: param.meaning,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${param.meaning} ${formatNumber(value, 2)}; the numerator is ${densityText(shown.logNumerator)}`,
    onMove,
  });
  return (
    <Handle
      at={at}
      mark="latent"
      x={slide(params.codeOne, one, setOne)}
      {...(shown.k === 2 ? { y: slide(params.codeTwo, two, setTwo), label: 'the one z' } : {})}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}
