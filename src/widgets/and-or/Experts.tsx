import { Axes } from '../../figures/Axes.tsx';
import { BellRings } from '../../figures/BellRings.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import { prob } from '../../math/normal.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import { peakOf, type AndOrScene } from './scene.ts';
import { Handle } from '../../figures/Handle.tsx';
import { spanOf, topAbove } from './range.ts';
import { spokenOf } from './words.ts';

const rings = [
  { mean: params.expertMean1, std: params.expertStd1 },
  { mean: params.expertMean2, std: params.expertStd2 },
  { mean: params.andOrMean3, std: params.andOrStd3 },
  { mean: params.andOrMean4, std: params.andOrStd4 },
] as const;

const slideOf = (param: (typeof rings)[number]['mean'], value: number, after: string) => ({
  label: param.meaning,
  value,
  min: param.min,
  max: param.max,
  step: param.step,
  says: `${param.meaning} ${formatNumber(value, 2)}; ${after}`,
  onMove: (next: number) => setValues({ [param.key]: next }),
});

/** The rings of experts placed by hand, or those of the two that are moved apart together. */
function Rings({ shown, top }: { readonly shown: AndOrScene; readonly top: number }) {
  const { experts, conflict } = shown;
  const after = spokenOf(shown);
  const drag = { onStart: beginGesture, onEnd: endGesture };
  return experts.map((expert, i) => {
    const ring = rings[i];
    if (!ring) return null;
    if (conflict === undefined)
      return (
        <BellRings
          key={ring.mean.key}
          of={expert}
          mark="p"
          mean={slideOf(ring.mean, expert.mean, after)}
          std={slideOf(ring.std, expert.std, after)}
          top={top}
          side={sideOf(shown, i)}
          {...drag}
        />
      );
    const side = i === 0 ? -1 : 1;
    return (
      <Handle
        key={ring.mean.key}
        at={[expert.mean, prob(expert, expert.mean)]}
        mark="p"
        x={{
          ...slideOf(params.andOrConflict, conflict, after),
          label: `${params.andOrConflict.meaning}, by expert ${i + 1}`,
          valueAt: (x) => Math.max(0, 2 * side * x),
        }}
        {...drag}
      />
    );
  });
}

/** Each expert holds its width, and its name, on the side away from the middle of all. */
function sideOf({ experts }: AndOrScene, i: number): -1 | 1 {
  const middle = experts.reduce((sum, { mean }) => sum + mean, 0) / experts.length;
  const mean = experts[i]?.mean ?? NaN;
  return mean < middle || (mean === middle && i % 2 === 0) ? -1 : 1;
}

/** The experts, each a bell with rings for its mean and its width. */
export function Experts({ shown }: { readonly shown: AndOrScene }) {
  const { experts } = shown;
  const span = spanOf(shown);
  const top = topAbove(peakOf(shown).experts);
  return (
    <Plane
      x={span}
      y={[0, top]}
      height={14}
      narrowHeight={12}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.2, right: 0.6, bottom: 0.8 }}
      label={experts
        .map(({ mean, std }, i) => `Expert ${i + 1} at ${formatNumber(mean, 2)} with width ${formatNumber(std, 2)}.`)
        .join(' ')}
      handles={<Rings shown={shown} top={top} />}
    >
      <Axes
        x={{ at: [] }}
        y={{
          label: (
            <>
              experts <Formula>p_i(x)</Formula>
            </>
          ),
          mark: 'p',
          ticks: 3,
        }}
        grid
      />
      {experts.map((expert, i) => (
        <Curve key={rings[i]?.mean.key} of={peaked((x) => prob(expert, x), span, expert.mean, expert.std)} mark="p" />
      ))}
      {experts.map((expert, i) => {
        const side = sideOf(shown, i);
        const at = expert.mean + side * 0.4 * expert.std;
        return (
          <Label
            key={rings[i]?.mean.key}
            at={[at, Math.min(prob(expert, at), 0.9 * top)]}
            offset={[side * 0.9, 0.5]}
            anchor={side < 0 ? 'end' : 'start'}
            mark="p"
          >
            {i + 1}
          </Label>
        );
      })}
    </Plane>
  );
}
