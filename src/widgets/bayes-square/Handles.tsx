import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import type { Mark } from '../../figures/theme.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { SquareScene } from './scene.ts';
import { spokenOf } from './words.ts';

interface EdgeProps {
  readonly param: NumberParam;
  readonly mark: Mark;
  readonly at: readonly [number, number];
  readonly upright: boolean;
  readonly says: string;
  /** How many tests the height stands for: it is that power of the value. */
  readonly power?: number;
}

/** The ring at the end of one edge. */
function Edge({ param, mark, at, upright, says, power = 1 }: EdgeProps) {
  const [value, set] = useParam(param);
  const slide = {
    label: param.meaning,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${param.meaning} ${formatNumber(value, 3)}; ${says}`,
    onMove: set,
    valueAt: (coordinate: number) => Math.max(0, coordinate) ** (1 / power),
  };
  return (
    <Handle
      at={at}
      mark={mark}
      {...(upright ? { y: slide } : { x: slide })}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}

/** The rings of the prior and of the two likelihoods, outside the square so that no one is covered. */
export function Handles({ shown }: { readonly shown: SquareScene }) {
  const { x, y, em } = usePlane();
  const says = spokenOf(shown);
  const { width, left, right } = shown.condition;
  const beyond = 1.3 * em;
  return (
    <>
      <Edge
        param={params.prevalence}
        mark="prior"
        at={[width, y.invert(y.pixels[1] - beyond)]}
        upright={false}
        says={says}
      />
      <Edge
        param={params.sensitivity}
        mark="p"
        at={[x.invert(x.pixels[0] - beyond), left]}
        upright
        says={says}
        power={shown.tests}
      />
      <Edge
        param={params.falseAlarm}
        mark="p"
        at={[x.invert(x.pixels[1] + beyond), right]}
        upright
        says={says}
        power={shown.tests}
      />
    </>
  );
}
